/** An edge that leads to a body, with what is known of the organization it starts at. */
export interface UmbrellaEdge {
  /** Id of the relation. */
  readonly relation: string;
  readonly kind: 'MEMBER_OF' | 'FOUNDING_MEMBER_OF' | 'REPRESENTS_IN';
  readonly since: string | null;
  readonly until: string | null;
  readonly certainty: 'CERTAIN' | 'UNDATED';
  readonly confirmedBy: 'FROM' | 'TO' | 'BOTH' | 'SOURCE_ONLY';
  /** The body says that it is not so. */
  readonly disputed: boolean;
  /** Id of the organization. */
  readonly organization: string;
  readonly name: string;
  /** Region that keeps the organization. */
  readonly region: string;
  /** ISO 3166-2 codes of the states it stands for. */
  readonly states: readonly string[];
}

/** How much an edge says: of a known year and confirmed, of an unknown year, by its own word alone, or no membership at all. */
export type Saying = 'CERTAIN' | 'UNDATED' | 'CLAIMED' | 'REPRESENTED';

/** The strongest first: several edges of one organization are one member. */
const BY_STRENGTH: readonly Saying[] = ['CERTAIN', 'CLAIMED', 'UNDATED'];

/** Each organization once among the members, by the edge that says most; each edge of representation. In the order of the ids of the relations. */
export function bySaying(edges: readonly UmbrellaEdge[]): Readonly<Record<Saying, readonly UmbrellaEdge[]>> {
  const sorted = edges.toSorted((a, b) => (a.relation < b.relation ? -1 : a.relation > b.relation ? 1 : 0));
  const taken = new Set<string>();
  const found: Record<Saying, UmbrellaEdge[]> = { CERTAIN: [], UNDATED: [], CLAIMED: [], REPRESENTED: [] };
  for (const saying of BY_STRENGTH) {
    for (const edge of sorted) {
      if (sayingOf(edge) !== saying || taken.has(edge.organization)) continue;
      taken.add(edge.organization);
      found[saying].push(edge);
    }
  }
  found.REPRESENTED.push(...sorted.filter((edge) => sayingOf(edge) === 'REPRESENTED'));
  return found;
}

function sayingOf({ kind, certainty, confirmedBy, disputed }: UmbrellaEdge): Saying {
  if (kind === 'REPRESENTS_IN') return 'REPRESENTED';
  if (certainty === 'UNDATED') return 'UNDATED';
  return disputed || confirmedBy === 'FROM' ? 'CLAIMED' : 'CERTAIN';
}
