/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { formatInstant } from '../../format/format-date.ts';
import { FOCUS_HERE } from '../../parts/focus-here.ts';
import type { Visit } from '../../visit/visit.ts';
import type { FormPageState } from '../pages/form-page.tsx';
import { nameInDraft, type FormDraft } from './form-draft.ts';

interface DraftProperties {
  readonly state: FormPageState;
  readonly visit: Visit;
}

/** Asks what should become of drafts that were found. Stands inside the form, so that what was filled meanwhile comes along. */
export function DraftNotice({ state: { draft, record, focus }, visit }: DraftProperties): ReactNode {
  const { unsent } = visit.text;
  return (
    <>
      <input type="hidden" name="draft" value={draft.after ?? ''} />
      {focus === 'draft' && draft.said !== null && (
        <output className="notice" {...FOCUS_HERE}>
          {draft.said}
        </output>
      )}
      {draft.pending.map((pending) => {
        const words = wordsOf(pending, record === null, visit);
        return (
          <section key={pending.form} className="notice" aria-label={words}>
            <p>{words}</p>
            <p>
              <button type="submit" name="do" value={`continue:${pending.form}`}>
                {unsent.goOn}
              </button>{' '}
              <button type="submit" name="do" value={`discard:${pending.form}`} className="quiet">
                {unsent.discard}
              </button>
            </p>
          </section>
        );
      })}
    </>
  );
}

/** Keeps a draft by a button; the script of the desk does it while somebody types, and takes the button away. */
export function KeepDraft({ state: { draft }, visit }: DraftProperties): ReactNode {
  if (draft.form === null) return null;
  const { unsent } = visit.text;
  return (
    <p data-keep="">
      <button type="submit" name="do" value="keep" className="quiet" aria-describedby="keep-hint">
        {unsent.keep}
      </button>{' '}
      <span className="hint" id="keep-hint">
        {unsent.keepHint}
      </span>
    </p>
  );
}

/** Where the script says what has become of the draft. It stands still: a line over the fields would cover the one somebody is at. */
export function DraftLine({ state: { draft }, visit }: DraftProperties): ReactNode {
  if (draft.form === null) return null;
  const { unsent } = visit.text;
  return <p className="draft-line" data-kept="" data-here={unsent.keptHere} data-failed={unsent.notKept} />;
}

function wordsOf(draft: FormDraft, isNew: boolean, { text, language }: Visit): string {
  const instant = formatInstant(draft.savedAt, language, true);
  const name = nameInDraft(draft);
  return isNew && name !== '' ? text.unsent.fromNamed(instant, name) : text.unsent.from(instant);
}
