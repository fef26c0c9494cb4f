/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { formatInstant } from '../../format/format-date.ts';
import { notFoundPage } from '../../pages/errors/error-pages.tsx';
import { recordId } from '../../record/record-id.ts';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { deskKindOf } from '../kinds/desk-kind.ts';
import { DeskBar, deskPage } from './desk-frame.tsx';
import { recordPlace } from './record-table.tsx';

const HOURS = ['24', '72', '168', '720'] as const;

/** Makes a link with which somebody without an account confirms one record, once. It is shown once and copied by hand. */
export async function deskLinkPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const { desk } = visit.text;
  const kind = deskKindOf(visit.parameters.kind);
  if (kind === null) return notFoundPage(visit);
  const id = recordId(visit, kind);
  const hours = HOURS.find((known) => known === visit.form?.get('hours')) ?? '168';
  const answer =
    visit.form === null ? null : await visitor.ask('CreateConfirmationLink', { id, hours: Number(hours) });
  return deskPage(visit, {
    title: desk.linkTitle,
    status: answer !== null && !answer.data.payload?.token ? 422 : 200,
    content: (
      <div className="column">
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{desk.linkTitle}</h1>
        <p className="lead">{desk.linkLead}</p>
        {answer !== null && (
          <Made
            token={answer.data.payload?.token ?? null}
            expiresAt={answer.data.payload?.expiresAt ?? null}
            region={visitor.region}
            visit={visit}
          />
        )}
        <form method="post" className="desk-form">
          <div className="field">
            <label htmlFor="hours">{desk.linkHours}</label>
            <select id="hours" name="hours" defaultValue={hours}>
              {HOURS.map((value) => (
                <option key={value} value={value}>
                  {desk.days(Number(value) / 24)}
                </option>
              ))}
            </select>
          </div>
          <p>
            <button type="submit">{desk.linkMake}</button>
          </p>
        </form>
        <p>
          <a className="onward" href={recordPlace('deskEdit', id, visit)}>
            {desk.back}
          </a>
        </p>
      </div>
    ),
  });
}

interface MadeProperties {
  readonly token: string | null;
  readonly expiresAt: string | null;
  readonly region: string;
  readonly visit: Visit;
}

function Made({ token, expiresAt, region, visit }: MadeProperties): ReactNode {
  const { desk } = visit.text;
  if (token === null || expiresAt === null)
    return (
      <p className="notice" role="alert">
        {desk.failed.OTHER}
      </p>
    );
  return (
    <section className="notice" aria-live="polite">
      <p>{desk.linkMade(formatInstant(expiresAt, visit.language, true))}</p>
      <p>
        <code className="citation-address">
          {visit.site.origin + visit.href('confirmLink', {}, { region, token })}
        </code>
      </p>
    </section>
  );
}
