/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RegionFields, StartPageData } from '../../ask/operation-types.ts';
import { silence } from '../../coverage/describe-coverage.ts';
import { capitalized, formatNumber } from '../../format/format-words.ts';
import type { Contact, LandState } from '../../map/land-states.ts';
import { TableFrame } from '../../parts/table-frame.tsx';
import type { Visit } from '../../visit/visit.ts';

type Groups = NonNullable<StartPageData['perRegion']>['groups'];

interface FederationTableProperties {
  readonly states: readonly LandState[];
  /** Regions that are no Land. */
  readonly others: readonly RegionFields[];
  readonly groups: Groups | null;
  readonly visit: Visit;
}

/** The regions with their networks and the state of contact: the list that the map is a picture of. */
export function FederationTable({ states, others, groups, visit }: FederationTableProperties): ReactNode {
  const { start } = visit.text;
  const regions = [...states.flatMap((state) => state.region ?? []), ...others];
  return (
    <section>
      <h2>{start.federation}</h2>
      <p>{start.federationLead}</p>
      <TableFrame label={start.federation}>
        <table>
          <thead>
            <tr>
              <th scope="col">{visit.text.lists.region}</th>
              <th scope="col">{start.network}</th>
              <th scope="col">{start.contact}</th>
              <th scope="col" className="number">
                {start.conferences}
              </th>
            </tr>
          </thead>
          <tbody>
            {regions.map((region) => (
              <tr key={region.code}>
                <th scope="row">
                  <a href={visit.href('organizations', {}, { region: region.code })}>{region.name}</a>
                </th>
                <td data-label={start.network}>{region.network}</td>
                <td data-label={start.contact}>
                  <ContactMark region={region} visit={visit} />
                </td>
                <td className="number" data-label={start.conferences}>
                  {eventsOf(region, groups, visit)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

/** State of contact in words, with a mark that differs in shape as well as in color. */
function ContactMark({ region, visit }: { readonly region: RegionFields; readonly visit: Visit }): ReactNode {
  const contact: Contact = region.status === 'OK' ? 'ANSWERING' : 'SILENT';
  const words =
    contact === 'ANSWERING'
      ? visit.text.start.answering
      : silence(region.status, region.lastContact, visit.language, visit.now);
  return <span className={`contact contact-${contact.toLowerCase()}`}>{capitalized(words)}</span>;
}

/** Unknown is not zero: a silent region has no number here. */
function eventsOf(region: RegionFields, groups: Groups | null, visit: Visit): string {
  const group = groups?.find((entry) => entry.region === region.code);
  if (group) return formatNumber(group.conferences, visit.language);
  return groups !== null && region.status === 'OK'
    ? formatNumber(0, visit.language)
    : visit.text.start.unknown;
}
