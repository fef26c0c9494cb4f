import { enumLabel, parseGlobalId, type LabelledEnum } from '@verbund/schema';

/** Addresses and name of one feed, as its readers see them. */
export interface FeedAddresses {
  readonly title: string;
  /** Of the feed itself. */
  readonly self: string;
  /** Of the list in the portal with the same filter. */
  readonly list: string;
  /** Name of the feed that stays the same wherever it is served. */
  readonly id: string;
  /** Of the page of one event. */
  readonly page: (id: string) => string;
}

/** `origin` without a slash at its end; `names` of the regions by code. */
export function feedAddresses(
  origin: string,
  path: string,
  query: URLSearchParams,
  names: ReadonlyMap<string, string> = new Map(),
): FeedAddresses {
  const sorted = new URLSearchParams([...query].filter(([, value]) => value.trim() !== '').toSorted(byText));
  const search = sorted.size === 0 ? '' : `?${sorted.toString()}`;
  const about = [...sorted].map(([name, value]) => criterionWords(name, value, names)).join('; ');
  return {
    title: about === '' ? 'Veranstaltungen im Verbund' : `Veranstaltungen im Verbund (${about})`,
    self: `${origin}${path}${search}`,
    list: `${origin}/veranstaltungen/liste${search}`,
    id: `urn:verbund:feed:veranstaltungen${search === '' ? '' : `:${encodeURIComponent(sorted.toString())}`}`,
    page(id) {
      const parts = parseGlobalId(id);
      return parts ? `${origin}/veranstaltungen/${parts.region}/${parts.key}` : origin;
    },
  };
}

const ENUMS: Readonly<Record<string, LabelledEnum>> = {
  kind: 'ConferenceKind',
  topic: 'Topic',
  status: 'ConferenceStatus',
};

function criterionWords(name: string, value: string, names: ReadonlyMap<string, string>): string {
  if (name === 'region') return names.get(value) ?? value;
  const enumName = ENUMS[name];
  return enumName ? enumLabel(enumName, value.toUpperCase().replaceAll('-', '_'), 'DE') : value;
}

function byText(
  [name, value]: readonly [string, string],
  [otherName, other]: readonly [string, string],
): number {
  return name < otherName || (name === otherName && value < other) ? -1 : 1;
}
