import type { Session } from '../conference/session.entity.ts';
import type { Figure } from '../figure/figure.entity.ts';
import type { Site } from '../organization/site.entity.ts';
import type { Outcome } from '../outcome/outcome.entity.ts';
import type { Participation } from '../participation/participation.entity.ts';
import type { RelationStatement } from '../statement/statement.entity.ts';
import type { Publication, Visibility } from '../record/record.enum.ts';

/** A part of a record as a value: its record is known, and its position is its place in the list. */
type Value<Row, Place extends keyof Row> = Readonly<Omit<Row, Place | symbol>>;

export type SiteValue = Value<Site, 'organizationId' | 'position'>;
export type ParticipationValue = Value<Participation, 'ownerId' | 'position' | 'sessionPosition'>;
export type SessionValue = Value<Session, 'conferenceId' | 'position'> & {
  readonly participations: readonly ParticipationValue[];
};
export type FigureValue = Value<Figure, 'ownerId' | 'position' | 'lowerBound' | 'upperBound' | 'asOfDay'>;
export type StatementValue = Value<RelationStatement, 'organizationId' | 'position'>;
export type OutcomeValue = Value<Outcome, 'ownerId' | 'position'>;

/** All parts a record can have; a kind that has none of some has empty lists. */
export interface Parts {
  readonly sites: readonly SiteValue[];
  readonly sessions: readonly SessionValue[];
  /** Without those of single sessions. */
  readonly participations: readonly ParticipationValue[];
  readonly figures: readonly FigureValue[];
  readonly outcomes: readonly OutcomeValue[];
  readonly statements: readonly StatementValue[];
}

export const NO_PARTS: Parts = Object.freeze({
  sites: [],
  sessions: [],
  participations: [],
  figures: [],
  outcomes: [],
  statements: [],
});

/**
 * A record as people know it: what they write, and what follows from what they do. No derived column is in it, so that any earlier
 * state can be stored again. `content` has the columns of one kind.
 */
export interface RecordState<Content extends object = object> {
  readonly content: Content;
  readonly parts: Parts;
  readonly publication: Publication;
  readonly visibility: Visibility;
  /** When somebody last said that it is still right. */
  readonly confirmedAt: string | null;
}

/** A state that is in the database, and where. */
export interface StoredRecord<Content extends object = object> {
  readonly id: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly state: RecordState<Content>;
}

/** Who can see a record in this state; null: staff only. */
export function shownTo({
  publication,
  visibility,
}: Pick<RecordState, 'publication' | 'visibility'>): Visibility | null {
  return publication === 'PUBLISHED' ? visibility : null;
}
