/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { StatementMember, StatementPageData } from '../../ask/operation-types.ts';
import { formatPartialDate } from '../../format/format-date.ts';
import { TableFrame } from '../../parts/table-frame.tsx';
import { recordHref } from '../../route/href.ts';
import type { Visit } from '../../visit/visit.ts';

export type StatementUmbrella = NonNullable<StatementPageData['umbrella']>;

interface UmbrellaProperties {
  readonly umbrella: StatementUmbrella;
  readonly visit: Visit;
}

/** Who belongs to the body at the day, state by state; states without an answer stand in the table too. */
export function MembersByState({ umbrella, visit }: UmbrellaProperties): ReactNode {
  const { statement } = visit.text;
  const day = formatPartialDate(umbrella.at, visit.language);
  return (
    <section className="part" id="members">
      <h2>{statement.membersAt(umbrella.name, day)}</h2>
      <p className="total-number">
        <strong>{umbrella.label}</strong>
      </p>
      {!umbrella.populationComplete && <p className="aside">{statement.populationOpen}</p>}
      <TableFrame label={statement.membersAt(umbrella.name, day)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{statement.state}</th>
              <th scope="col">{statement.status}</th>
              <th scope="col">{statement.members}</th>
            </tr>
          </thead>
          <tbody>
            {umbrella.states.map((state) => (
              <tr key={state.state}>
                <th scope="row">{state.name}</th>
                <td data-label={statement.status}>{statement.states[state.status]}</td>
                <td data-label={statement.members}>
                  {state.members.length === 0 ? (
                    '–'
                  ) : (
                    <ul className="plain">
                      {state.members.map((member) => (
                        <li key={`${member.organization} ${member.kind}`}>
                          <Member member={member} visit={visit} />
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Apart
        title={statement.undated}
        note={statement.undatedNote}
        members={umbrella.undated}
        visit={visit}
      />
      <Apart
        title={statement.claimed}
        note={statement.claimedNote}
        members={umbrella.claimed}
        visit={visit}
      />
    </section>
  );
}

interface ApartProperties {
  readonly title: string;
  readonly note: string;
  readonly members: readonly StatementMember[];
  readonly visit: Visit;
}

/** Members that enter no count, and why. */
function Apart({ title, note, members, visit }: ApartProperties): ReactNode {
  if (members.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <p className="aside">{note}</p>
      <ul>
        {members.map((member) => (
          <li key={`${member.organization} ${member.kind}`}>
            <Member member={member} visit={visit} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One member with since when, by whom it is confirmed, and what it follows. */
function Member({ member, visit }: { readonly member: StatementMember; readonly visit: Visit }): ReactNode {
  const { statement, record } = visit.text;
  const page = recordHref(member.organization, visit.language);
  const facts = [
    member.since === null ? null : record.since(formatPartialDate(member.since, visit.language)),
    member.until === null ? null : record.until(formatPartialDate(member.until, visit.language)),
    statement.confirmed[member.confirmedBy],
    member.disputed ? statement.disputed : null,
    member.predecessors.length === 0
      ? null
      : statement.follows(member.predecessors.map(({ name }) => name).join(', ')),
  ].filter((fact) => fact !== null);
  return (
    <>
      {page === null ? member.name : <a href={page}>{member.name}</a>}
      {`, ${facts.join(', ')}`}
    </>
  );
}
