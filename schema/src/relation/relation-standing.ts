/** Who stands behind a relation, by the words of both sides. */
export interface RelationStanding {
  readonly confirmedBy: ConfirmedBy;
  /** The other side says that it is not so. */
  readonly disputed: boolean;
  /** False: the other side was out of reach, so it may be confirmed or disputed. */
  readonly known: boolean;
}

type ConfirmedBy = 'FROM' | 'TO' | 'BOTH' | 'SOURCE_ONLY';

/**
 * What a relation says of itself, joined with what the organization at its end says from its own region (`Relation.statement`). A
 * dispute takes nothing away from what the one side says; it stands beside it.
 */
export function relationStanding(relation: {
  readonly confirmedBy: ConfirmedBy;
  readonly statement: { readonly verdict: 'CONFIRMED' | 'DISPUTED' } | null;
  readonly statementResolution: 'RESOLVED' | 'UNREACHABLE' | 'NOT_AVAILABLE' | 'MOVED';
}): RelationStanding {
  const { confirmedBy, statement, statementResolution } = relation;
  const fromOther = statement?.verdict === 'CONFIRMED';
  const disputed = statement?.verdict === 'DISPUTED';
  return {
    confirmedBy: fromOther ? WITH_OTHER[confirmedBy] : disputed ? WITHOUT_OTHER[confirmedBy] : confirmedBy,
    disputed,
    known: statementResolution !== 'UNREACHABLE',
  };
}

const WITH_OTHER: Readonly<Record<ConfirmedBy, ConfirmedBy>> = {
  FROM: 'BOTH',
  TO: 'TO',
  BOTH: 'BOTH',
  SOURCE_ONLY: 'TO',
};
/** Whoever wrote the relation down thought that both agree; the other side knows better what it says. */
const WITHOUT_OTHER: Readonly<Record<ConfirmedBy, ConfirmedBy>> = {
  FROM: 'FROM',
  TO: 'SOURCE_ONLY',
  BOTH: 'FROM',
  SOURCE_ONLY: 'SOURCE_ONLY',
};
