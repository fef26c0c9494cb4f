/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { FiguresPageData, RegionFields, StatisticKey } from '../../ask/operation-types.ts';
import { describeCoverage } from '../../coverage/describe-coverage.ts';
import { capitalized, formatNumber } from '../../format/format-words.ts';
import { regionNames } from '../../parts/region-name.ts';
import { TableFrame } from '../../parts/table-frame.tsx';
import type { Visit } from '../../visit/visit.ts';

type Statistics = NonNullable<FiguresPageData['statistics']>;
type Group = Statistics['groups'][number];

interface StatisticsTableProperties {
  readonly statistics: Statistics | null;
  readonly groupBy: StatisticKey;
  readonly regions: readonly RegionFields[];
  readonly visit: Visit;
}

/** Events counted by one key. Without a sum under topics, since an event counts once under each of its topics. */
export function StatisticsTable({
  statistics,
  groupBy,
  regions,
  visit,
}: StatisticsTableProperties): ReactNode {
  const { figures, lists } = visit.text;
  const groups = statistics?.groups ?? [];
  const { missing } = describeCoverage(statistics?.coverage, regions, visit.language, visit.now);
  const key = capitalized(visit.label('StatisticKey', groupBy));
  return (
    <>
      {statistics === null && <p className="empty">{figures.notAvailable}</p>}
      {statistics !== null && groups.length === 0 && <p className="empty">{lists.empty}</p>}
      {groups.length > 0 && (
        <TableFrame label={figures.statisticsBy(visit.label('StatisticKey', groupBy))}>
          <table>
            <thead>
              <tr>
                <th scope="col">{key}</th>
                {columns(visit).map((column) => (
                  <th key={column} scope="col" className="number">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map((group, index) => (
                <tr key={index}>
                  <th scope="row">{keyWords(group, groupBy, regions, visit)}</th>
                  <Cells group={group} visit={visit} />
                </tr>
              ))}
            </tbody>
            {groupBy !== 'TOPIC' && groups.length > 1 && (
              <tfoot>
                <tr>
                  <th scope="row">{figures.total}</th>
                  <Cells group={added(groups)} visit={visit} />
                </tr>
              </tfoot>
            )}
          </table>
        </TableFrame>
      )}
      {groupBy === 'TOPIC' && <p className="aside">{figures.topicNote}</p>}
      {missing !== null && (
        <p className="total-missing">{`${figures.sumsLack}${missing}${visit.text.coverage.end}`}</p>
      )}
    </>
  );
}

/** The numbers of one group, in the order of the columns. */
function Cells({ group, visit }: { readonly group: Group; readonly visit: Visit }): ReactNode {
  const number = (value: number): string => formatNumber(value, visit.language);
  const values = [
    number(group.conferences),
    number(group.held),
    number(group.cancelled),
    number(group.withParticipants),
    participants(group, visit),
  ];
  return columns(visit).map((column, index) => (
    <td key={column} className="number" data-label={column}>
      {values[index]}
    </td>
  ));
}

function columns(visit: Visit): string[] {
  const { figures } = visit.text;
  return [
    figures.conferences,
    figures.held,
    figures.cancelled,
    figures.withParticipants,
    figures.participants,
  ].map(capitalized);
}

/** The interval of attendances; a group without any figure has none, which is not zero. */
function participants(group: Group, visit: Visit): string {
  const { figures, lists } = visit.text;
  const number = (value: number): string => formatNumber(value, visit.language);
  if (group.withParticipants === 0) return figures.noFigure;
  if (group.participantsUpper === null) return lists.atLeast(number(group.participantsLower));
  return group.participantsLower === group.participantsUpper
    ? number(group.participantsLower)
    : `${number(group.participantsLower)}–${number(group.participantsUpper)}`;
}

/** The key of a group in words. */
export function keyWords(
  group: Group,
  groupBy: StatisticKey,
  regions: readonly RegionFields[],
  visit: Visit,
): string {
  const { figures } = visit.text;
  if (groupBy === 'REGION') return group.region === null ? '' : regionNames(regions)(group.region);
  if (groupBy === 'YEAR') return group.year === null ? figures.noYear : String(group.year);
  if (groupBy === 'KIND')
    return group.kind === null ? '' : capitalized(visit.label('ConferenceKind', group.kind));
  return group.topic === null ? figures.noTopic : capitalized(visit.label('Topic', group.topic));
}

/** All groups in one. An open upper bound in one of them leaves the sum open. */
function added(groups: readonly Group[]): Group {
  return groups.reduce((total, group) => ({
    ...total,
    conferences: total.conferences + group.conferences,
    held: total.held + group.held,
    cancelled: total.cancelled + group.cancelled,
    withParticipants: total.withParticipants + group.withParticipants,
    participantsLower: total.participantsLower + group.participantsLower,
    participantsUpper:
      total.participantsUpper === null || group.participantsUpper === null
        ? null
        : total.participantsUpper + group.participantsUpper,
  }));
}
