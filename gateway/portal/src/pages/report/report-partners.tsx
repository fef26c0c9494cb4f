/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ReportParty } from '../../ask/operation-types.ts';
import { capitalized, formatNumber } from '../../format/format-words.ts';
import { TableFrame } from '../../parts/table-frame.tsx';
import { Reference } from '../../record/reference.tsx';
import type { Visit } from '../../visit/visit.ts';
import type { Partner } from './partners.ts';
import { partyName } from './party.ts';

interface ReportPartnersProperties {
  readonly partners: readonly Partner[];
  readonly visit: Visit;
}

/** Who worked on the project, in which parts, and at how many of the events. Organizations, groups and municipalities; no person. */
export function ReportPartners({ partners, visit }: ReportPartnersProperties): ReactNode {
  const { report } = visit.text;
  if (partners.length === 0) return <p>{report.noPartners}</p>;
  return (
    <TableFrame label={report.partners}>
      <table>
        <thead>
          <tr>
            <th scope="col">{report.partner}</th>
            <th scope="col">{report.parts}</th>
            <th scope="col" className="number">
              {report.atEvents}
            </th>
          </tr>
        </thead>
        <tbody>
          {partners.map(({ party, roles, events }, line) => (
            <tr key={line}>
              <th scope="row">
                <PartyWords party={party} visit={visit} />
              </th>
              <td data-label={report.parts}>
                {roles.map((role) => capitalized(visit.label('ParticipationRole', role))).join(', ')}
              </td>
              <td className="number" data-label={report.atEvents}>
                {events === 0 ? '–' : formatNumber(events, visit.language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** The name of a party, as a link where it has a page. */
export function PartyWords({
  party,
  visit,
}: {
  readonly party: ReportParty;
  readonly visit: Visit;
}): ReactNode {
  return party.organization ? <Reference to={party.organization} visit={visit} /> : partyName(party);
}
