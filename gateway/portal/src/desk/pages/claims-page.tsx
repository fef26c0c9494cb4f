/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { DeskClaimsData, RelationKind } from '../../ask/operation-types.ts';
import { formatPartialDate } from '../../format/format-date.ts';
import { capitalized } from '../../format/format-words.ts';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { outcomeOf } from '../save.ts';
import { DeskBar, deskPage, seeOther } from './desk-frame.tsx';

type Claim = NonNullable<DeskClaimsData['relations']>['nodes'][number];

const PAGE_SIZE = 50;

/** What others say of our organizations. We answer in our own region; their record stays theirs. */
export async function deskClaimsPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const { desk } = visit.text;
  if (visit.form !== null) return answerClaim(visit, visitor, visit.form);
  const { data } = await visitor.ask('DeskClaims', {
    region: visitor.region,
    first: PAGE_SIZE,
    after: visit.query.get('after'),
  });
  const claims = data.relations?.nodes ?? [];
  const disputes = data.disputes ?? [];
  const next = data.relations?.pageInfo.hasNextPage ? data.relations.pageInfo.endCursor : null;
  return deskPage(visit, {
    title: desk.claims,
    content: (
      <div className="column">
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{desk.claims}</h1>
        <p className="lead">{desk.claimsLead}</p>
        {visit.query.has('refused') && (
          <p className="notice" role="alert">
            {desk.claimRefused}
          </p>
        )}
        {claims.length === 0 && (
          <p>{data.relations === null ? desk.failed.UNREACHABLE_LIST : desk.noClaims}</p>
        )}
        {claims.map((claim) => (
          <Entry key={claim.id} claim={claim} visit={visit} />
        ))}
        {next !== null && (
          <p>
            <a className="onward" href={visit.href('deskClaims', {}, { after: next })}>
              {desk.more}
            </a>
          </p>
        )}
        <h2>{desk.disputes}</h2>
        {disputes.length === 0 && <p>{desk.noDisputes}</p>}
        <ul>
          {disputes.map((dispute) => (
            <li key={dispute.id}>
              {`${dispute.organization}: ${visit.label('RelationKind', dispute.relationKind)} (${dispute.relation})`}
              {dispute.note !== null && `, ${dispute.note}`}
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}

async function answerClaim(visit: Visit, visitor: SignedIn, form: URLSearchParams): Promise<Page> {
  const wish = {
    id: form.get('id') ?? '',
    revision: Number(form.get('revision')) || 0,
    relation: form.get('relation') ?? '',
    // One of the contract; anything else is refused there.
    kind: (form.get('kind') ?? '') as RelationKind,
    key: form.get('key') ?? crypto.randomUUID(),
  };
  const outcome = await outcomeOf(
    form.get('do') === 'confirm'
      ? visitor.ask('ConfirmRelation', wish)
      : visitor.ask('DisputeRelation', { ...wish, reason: form.get('reason')?.trim() ?? '' }),
  );
  return seeOther(visit, visit.href('deskClaims', {}, outcome.done ? {} : { refused: '1' }));
}

function Entry({ claim, visit }: { readonly claim: Claim; readonly visit: Visit }): ReactNode {
  const { desk, record } = visit.text;
  const since =
    claim.since === null ? record.undated : record.since(formatPartialDate(claim.since, visit.language));
  const reasonId = `reason-${claim.id.replace(/\W/g, '-')}`;
  return (
    <section className="notice">
      <h2>{claim.from.label}</h2>
      <p>{`${capitalized(visit.label('RelationKind', claim.kind))}: ${claim.to.label}, ${since}`}</p>
      {claim.statement && (
        <p>
          {capitalized(visit.label('StatementVerdict', claim.statement.verdict))}
          {claim.statement.note !== null && `: ${claim.statement.note}`}
        </p>
      )}
      {claim.to.organization && (
        <form method="post" className="desk-form">
          <input type="hidden" name="id" value={claim.to.organization.id} />
          <input type="hidden" name="revision" value={claim.to.organization.meta.revision} />
          <input type="hidden" name="relation" value={claim.id} />
          <input type="hidden" name="kind" value={claim.kind} />
          <input type="hidden" name="key" value={crypto.randomUUID()} />
          <div className="field">
            <label htmlFor={reasonId}>{desk.reason}</label>
            <input
              id={reasonId}
              type="text"
              name="reason"
              autoComplete="off"
              aria-describedby={`${reasonId}-hint`}
            />
            <span className="hint" id={`${reasonId}-hint`}>
              {desk.disputeHint}
            </span>
          </div>
          <p className="row-actions">
            <button type="submit" name="do" value="confirm">
              {desk.confirmClaim}
            </button>
            <button type="submit" name="do" value="dispute" className="quiet">
              {desk.disputeClaim}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}
