import { ENUM_LABELS, isRegionCode, parseGlobalId, type LabelledEnum } from '@verbund/schema';

/** What a feed is about. */
export interface FeedFilter {
  /** `ConferenceFilter` of the contract. */
  readonly filter: Readonly<Record<string, unknown>>;
  /** The same for two addresses that mean the same. */
  readonly key: string;
}

/** A filter, or the parts of the query that have no meaning. */
export type FeedFilterReading = FeedFilter | { readonly notUnderstood: readonly string[] };

/** One parameter: the part of the filter it stands for, or null where it has no meaning. */
type Reading = (value: string) => Readonly<Record<string, unknown>> | null;

const LONGEST_TEXT = 200;

/** The parameters of the portal's lists of events, with the same spelling, and `umbrella`. */
const PARAMETERS: Readonly<Record<string, Reading>> = {
  q: (value) => (value.length <= LONGEST_TEXT ? { text: value } : null),
  kind: oneOf('ConferenceKind', (kind) => ({ kind: [kind] })),
  topic: oneOf('Topic', (topic) => ({ topics: [topic] })),
  status: oneOf('ConferenceStatus', (status) => ({ status: [status] })),
  region: (value) => (isRegionCode(value) ? { region: [value] } : null),
  place: (value) => (/^\d{5}(\d{3})?$/.test(value) ? { municipality: [value] } : null),
  host: record('organization', (host) => ({ host })),
  project: record('project', (project) => ({ project })),
  umbrella: record('organization', (organization) => ({ umbrella: { organization } })),
  from: day((from) => ({ from })),
  to: day((to) => ({ to })),
};

/** Reads the query of a feed's address. Empty values mean nothing, as in the address of a form. */
export function readFeedFilter(query: URLSearchParams): FeedFilterReading {
  const notUnderstood: string[] = [];
  const filter: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    const values = query
      .getAll(name)
      .map((value) => value.trim())
      .filter((value) => value !== '');
    if (values.length === 0) continue;
    const reading = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
    const part = values.length === 1 && reading ? reading(values[0] as string) : null;
    if (part) Object.assign(filter, part);
    else notUnderstood.push(name);
  }
  if (notUnderstood.length > 0) return { notUnderstood };
  const sorted = Object.keys(filter)
    .toSorted()
    .map((name) => [name, filter[name]]);
  return { filter, key: JSON.stringify(sorted) };
}

/** `state-conference` in an address is `STATE_CONFERENCE` in the contract. */
function oneOf(enumName: LabelledEnum, part: (value: string) => Record<string, unknown>): Reading {
  return (written) => {
    const value = written.toUpperCase().replaceAll('-', '_');
    return Object.hasOwn(ENUM_LABELS[enumName], value) ? part(value) : null;
  };
}

function record(kind: string, part: (id: string) => Record<string, unknown>): Reading {
  return (id) => (parseGlobalId(id)?.kind === kind ? part(id) : null);
}

function day(part: (day: string) => Record<string, unknown>): Reading {
  return (value) => {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
    return isDay && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value) ? part(value) : null;
  };
}
