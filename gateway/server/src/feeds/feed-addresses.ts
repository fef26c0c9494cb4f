import { parseGlobalId } from '@verbund/schema';

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

/** `origin` without a slash at its end. */
export function feedAddresses(origin: string, path: string, query: URLSearchParams): FeedAddresses {
  const sorted = new URLSearchParams([...query].filter(([, value]) => value.trim() !== '').toSorted(byText));
  const search = sorted.size === 0 ? '' : `?${sorted.toString()}`;
  const about = [...sorted.values()].join(', ');
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

function byText(
  [name, value]: readonly [string, string],
  [otherName, other]: readonly [string, string],
): number {
  return name < otherName || (name === otherName && value < other) ? -1 : 1;
}
