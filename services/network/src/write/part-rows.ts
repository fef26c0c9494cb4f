import type { EntitySchema } from '@mikro-orm/core';
import { Session } from '../conference/session.entity.ts';
import { Figure } from '../figure/figure.entity.ts';
import { newFigure } from '../figure/new-figure.ts';
import { Site } from '../organization/site.entity.ts';
import { Outcome } from '../outcome/outcome.entity.ts';
import { Participation } from '../participation/participation.entity.ts';
import type { NewRow } from '../record/new-record.ts';
import { RelationStatement } from '../statement/statement.entity.ts';
import { NO_PARTS, type Parts, type ParticipationValue } from './record-state.ts';

/** The parts of one record as rows, by table. */
export interface PartRows {
  readonly site: readonly NewRow<Site>[];
  readonly session: readonly NewRow<Session>[];
  readonly participation: readonly NewRow<Participation>[];
  readonly figure: readonly NewRow<Figure>[];
  readonly outcome: readonly NewRow<Outcome>[];
  readonly relation_statement: readonly NewRow<RelationStatement>[];
}

/** Entity of each table, and where it has the id of the record: property and column. */
export const PART_TABLES: Readonly<
  Record<keyof PartRows, { entity: EntitySchema; owner: string; column: string }>
> = {
  site: { entity: Site, owner: 'organizationId', column: 'organization_id' },
  session: { entity: Session, owner: 'conferenceId', column: 'conference_id' },
  participation: { entity: Participation, owner: 'ownerId', column: 'owner_id' },
  figure: { entity: Figure, owner: 'ownerId', column: 'owner_id' },
  outcome: { entity: Outcome, owner: 'ownerId', column: 'owner_id' },
  relation_statement: { entity: RelationStatement, owner: 'organizationId', column: 'organization_id' },
};

/** Table in which the parts of each name lie. */
export const TABLE_OF_PART = {
  sites: 'site',
  sessions: 'session',
  participations: 'participation',
  figures: 'figure',
  outcomes: 'outcome',
  statements: 'relation_statement',
} as const satisfies Record<keyof Parts, keyof PartRows>;

/** Values → rows: positions are places in the lists; participations of sessions come after those of the whole event. */
export function rowsOf(id: string, parts: Parts): PartRows {
  const sessions = parts.sessions.map(({ participations: _own, ...session }, position) => ({
    ...session,
    conferenceId: id,
    position,
  }));
  const parties = [
    ...parts.participations.map((value) => ({ ...value, sessionPosition: null })),
    ...parts.sessions.flatMap(({ participations }, position) =>
      participations.map((value) => ({ ...value, sessionPosition: position })),
    ),
  ];
  return {
    site: parts.sites.map((value, position) => ({ ...value, organizationId: id, position })),
    session: sessions,
    participation: parties.map((value, position) => ({ ...value, ownerId: id, position })),
    figure: parts.figures.map((value, position) => newFigure({ ...value, ownerId: id, position })),
    outcome: parts.outcomes.map((value, position) => ({ ...value, ownerId: id, position })),
    relation_statement: parts.statements.map((value, position) => ({
      ...value,
      organizationId: id,
      position,
    })),
  };
}

/** Rows in the order of their positions → values. */
export function partsOf(rows: Partial<PartRows>): Parts {
  const parties = rows.participation ?? [];
  return {
    ...NO_PARTS,
    sites: (rows.site ?? []).map(({ organizationId: _id, position: _position, ...value }) => value),
    sessions: (rows.session ?? []).map(({ conferenceId: _id, position, ...value }) => ({
      ...value,
      participations: parties.filter(({ sessionPosition }) => sessionPosition === position).map(valueOf),
    })),
    participations: parties.filter(({ sessionPosition }) => sessionPosition === null).map(valueOf),
    figures: (rows.figure ?? []).map(({ measure, value, upper, precision, asOf, note, sourceKey }) => ({
      measure,
      value,
      upper,
      precision,
      asOf,
      note,
      sourceKey,
    })),
    outcomes: (rows.outcome ?? []).map(({ ownerId: _id, position: _position, ...value }) => value),
    statements: (rows.relation_statement ?? []).map(
      ({ organizationId: _id, position: _position, ...value }) => value,
    ),
  };
}

function valueOf({
  ownerId: _id,
  position: _position,
  sessionPosition: _session,
  ...value
}: NewRow<Participation>): ParticipationValue {
  return value;
}
