/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { formatInstant } from '../../format/format-date.ts';
import type { Visit } from '../../visit/visit.ts';
import { deskKindOf } from '../kinds/desk-kind.ts';
import { recordPlace } from '../pages/record-table.tsx';
import { nameInDraft, type FormDraft } from './form-draft.ts';

/** Forms of whoever is signed in that were begun, here or at another computer, and not sent. */
export function UnsentSection({
  drafts,
  visit,
}: {
  readonly drafts: readonly FormDraft[];
  readonly visit: Visit;
}): ReactNode {
  const { desk, unsent } = visit.text;
  if (drafts.length === 0) return null;
  return (
    <section className="part">
      <h2>{unsent.title}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.form}>
            <a href={placeOf(draft.form, visit)}>{nameInDraft(draft) || desk.untitled}</a>
            {`, ${formatInstant(draft.savedAt, visit.language, true)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeOf(form: string, visit: Visit): string {
  const kind = form.includes(':') ? null : deskKindOf(form.slice(0, form.indexOf('/')));
  return kind === null ? recordPlace('deskEdit', form, visit) : visit.href('deskNew', { kind });
}
