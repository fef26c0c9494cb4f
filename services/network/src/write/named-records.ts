import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { parseGlobalId } from '@verbund/schema';
import { read } from '../database/reading.ts';
import type { Publication, Visibility } from '../record/record.enum.ts';
import { TABLE_OF_KIND } from '../record/record-tables.ts';
import type { Problem } from './problem.ts';
import type { NamedRecord } from './reading.ts';
import { shownTo, type Parts, type ParticipationValue, type RecordState } from './record-state.ts';
import type { RecordWriting } from './record-writing.ts';

interface Standing {
  readonly id: string;
  readonly publication: Publication;
  readonly visibility: Visibility;
}

/** A state that is to be stored, and the records that were given with it. */
export interface Naming<Content extends object = object> {
  readonly writing: RecordWriting<Content>;
  readonly given: readonly NamedRecord[];
  readonly after: RecordState<Content>;
}

/**
 * Checks records of this region that a state names: they exist, and whoever can see the name here can see the record itself. Otherwise
 * the label would tell what the record hides. They cannot become less visible until the transaction ends.
 */
export async function namedProblems<Content extends object>(
  em: EntityManager,
  writing: RecordWriting<Content>,
  region: string,
  given: readonly NamedRecord[],
  after: RecordState<Content>,
): Promise<Problem[]> {
  const [problems = []] = await problemsOfNames(em, region, [{ writing, given, after }]);
  return problems;
}

/** The same for many states, with one look at the records; problems in the order of the states. */
export async function problemsOfNames(
  em: EntityManager,
  region: string,
  namings: readonly Naming[],
): Promise<Problem[][]> {
  const read = namings.map((naming) => ({ ...naming, labelled: labelledHere(naming, region) }));
  const standings = await standingsOf(
    em,
    read.flatMap(({ given, labelled }) => [...given, ...labelled].map(({ id }) => id)),
  );
  return read.map(({ given, labelled, after }) => [
    ...given
      .filter(({ id }) => (standings.get(id)?.publication ?? 'WITHDRAWN') === 'WITHDRAWN')
      .map(({ id, path }): Problem => ({ code: 'NOT_FOUND', path, message: `there is no ${id}` })),
    ...labelled
      .filter(({ id }) => isLessVisible(standings.get(id), after))
      .map(({ id, path }): Problem => ({
        code: 'LESS_VISIBLE',
        path,
        message: `${id} is less visible than what would name it`,
      })),
  ]);
}

/** Records of this region whose names would be shown. */
function labelledHere({ writing, after }: Naming, region: string): NamedRecord[] {
  return shownTo(after) === null
    ? []
    : labelledIn(writing, after).filter(({ id }) => parseGlobalId(id)?.region === region);
}

const RANK: Readonly<Record<Visibility, number>> = { PUBLIC: 2, FEDERATION: 1, NETWORK: 0 };

/** How widely something is shown; staff see everything, so NETWORK and not at all are the same. */
export function rankOf(visibility: Visibility | null): number {
  return visibility === null ? 0 : RANK[visibility];
}

/** A withdrawn record was shown; its name stays where it was written. */
function isLessVisible(standing: Standing | undefined, after: RecordState): boolean {
  return (
    standing !== undefined &&
    standing.publication !== 'WITHDRAWN' &&
    rankOf(shownTo(standing)) < rankOf(shownTo(after))
  );
}

async function standingsOf(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const standings = new Map<string, Standing>();
  for (const [kind, table] of Object.entries(TABLE_OF_KIND)) {
    const its = [...new Set(ids.filter((id) => parseGlobalId(id)?.kind === kind))].sort();
    if (its.length === 0) continue;
    const rows = await read<Standing>(
      em,
      raw(`select id, publication, visibility from ${table} where id in (?) order by id for share`, [its]),
    );
    for (const row of rows) standings.set(row.id, row);
  }
  return standings;
}

/** Every id in a state that has a name beside it, or tells by itself that there is such a record. */
function labelledIn<Content extends object>(
  { links }: RecordWriting<Content>,
  { content, parts }: RecordState<Content>,
): NamedRecord[] {
  const columns = links.map(({ column, field }) => ({
    id: (content as Readonly<Record<string, string | null>>)[column] ?? null,
    path: ['input', field],
  }));
  const named = [
    ...columns,
    ...parties(parts.participations, ['input', 'participations']),
    ...sessionParties(parts),
    ...speakers(parts),
    ...parts.statements.map(({ relationId }) => ({ id: relationId, path: ['relation'] })),
  ];
  return named.flatMap(({ id, path }) => (id === null ? [] : [{ id, path }]));
}

function parties(participations: readonly ParticipationValue[], path: readonly string[]) {
  return participations.map(({ organizationId }, index) => ({
    id: organizationId,
    path: [...path, String(index), 'organization'],
  }));
}

function sessionParties({ sessions }: Parts) {
  return sessions.flatMap(({ participations }, index) =>
    parties(participations, ['input', 'sessions', String(index), 'participations']),
  );
}

function speakers({ outcomes }: Parts) {
  return outcomes.map(({ byOrganizationId }, index) => ({
    id: byOrganizationId,
    path: ['input', 'outcomes', String(index), 'by'],
  }));
}
