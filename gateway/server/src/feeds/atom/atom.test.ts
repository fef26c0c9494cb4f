import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { feedConference, feedOf } from '../../testing/feed-rows.ts';
import { feedAddresses } from '../feed-addresses.ts';
import type { FeedConference } from '../feed-conference.ts';
import type { FeedSnapshot } from '../feed-store.ts';
import { atomText } from './atom.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

interface Element {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Parses with namespaces; throws at the first thing that is not well-formed. */
function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: '', uri: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: Element = {
      name: local,
      uri,
      attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root.children[0] as Element;
}

const named = (element: Element, name: string) => element.children.filter((child) => child.name === name);
const textIn = (element: Element, name: string) => named(element, name).map(({ text }) => text);

/** RFC 4287: what a feed and an entry must have, and have once. */
function breaches(feed: Element): string[] {
  const found: string[] = [];
  const demand = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  const once = (element: Element, name: string) =>
    demand(named(element, name).length === 1, `${element.name} needs one ${name}`);
  const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);
  const everywhere = (element: Element): Element[] => [element, ...element.children.flatMap(everywhere)];
  demand(
    everywhere(feed).every(({ uri }) => uri === ATOM),
    'an element of another namespace',
  );
  demand(feed.name === 'feed', 'the root is no feed');
  const entries = named(feed, 'entry');
  for (const element of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated']) once(element, name);
    demand(
      textIn(element, 'id').every((id) => URL.canParse(id)),
      'an id is no IRI',
    );
    demand([...textIn(element, 'updated'), ...textIn(element, 'published')].every(isInstant), 'no instant');
    demand(
      named(element, 'author').every((author) => named(author, 'name').length === 1),
      'author needs a name',
    );
    const alternates = named(element, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate');
    demand(alternates.length === 1, `${element.name} needs one alternate`);
    demand(
      named(element, 'link').every(({ attributes }) => URL.canParse(attributes['href'] ?? '')),
      'no address',
    );
  }
  for (const entry of entries) {
    demand(named(entry, 'author').length > 0 || named(feed, 'author').length > 0, 'no author');
    demand(
      named(entry, 'category').every(({ attributes }) => attributes['term'] !== undefined),
      'category needs a term',
    );
  }
  demand(
    named(feed, 'link').some(({ attributes }) => attributes['rel'] === 'self'),
    'feed needs self',
  );
  demand(
    new Set(entries.map((entry) => textIn(entry, 'id')[0])).size === entries.length,
    'ids are not unique',
  );
  return found;
}

const addresses = feedAddresses(
  'https://verbund.example',
  '/feeds/veranstaltungen.atom',
  new URLSearchParams('topic=health&q=a & b <c> "d"&region='),
);
const feedWith = (snapshot: FeedSnapshot) => parseXml(atomText(snapshot, addresses));
const entryOf = (changes: Partial<FeedConference>) =>
  named(feedWith(feedOf([feedConference(changes)])), 'entry')[0] as Element;

describe('an Atom feed', () => {
  test.each<[string, readonly FeedConference[]]>([
    ['without entries', []],
    ['with one', [feedConference({ topics: ['HEALTH'] })]],
    [
      'with many',
      Array.from({ length: 250 }, (_, index) => feedConference({ id: `th:conference/n${index}` })),
    ],
    [
      'with odd texts',
      [feedConference({ title: '<b>&amp;]]>" \u0000\u0007\ud800 \uffff', summary: '<script>' })],
    ],
  ])('%s keeps RFC 4287', (_, rows) => {
    expect(breaches(feedWith(feedOf(rows)))).toEqual([]);
  });

  test('says of every entry on what terms its region lets it be used, where that is known', () => {
    expect(textIn(entryOf({}), 'rights')).toEqual(['CC BY 4.0; Netzwerk Thüringen']);
    expect(named(entryOf({ region: 'bw', id: 'bw:conference/treffen' }), 'rights')).toEqual([]);
  });

  test('shows text as text', () => {
    const [title] = textIn(entryOf({ title: '<b>Fest & Markt</b>' }), 'title');
    expect(title).toBe('<b>Fest & Markt</b>');
  });

  test('has the newest change first, a hundred at most', () => {
    const rows = Array.from({ length: 120 }, (_, index) => {
      const { meta, ...row } = feedConference({ id: `th:conference/n${index}` });
      return { ...row, meta: { ...meta, updatedAt: new Date(Date.UTC(2026, 0, 1 + index)).toISOString() } };
    });
    const feed = feedWith(feedOf(rows));
    expect(named(feed, 'entry')).toHaveLength(100);
    expect(textIn(named(feed, 'entry')[0] as Element, 'id')).toEqual(['urn:verbund:th:conference/n119']);
    expect(textIn(feed, 'updated')).toEqual(textIn(named(feed, 'entry')[0] as Element, 'updated'));
  });

  test('says of a cancelled event that it is, and why', () => {
    const entry = entryOf({ status: 'CANCELLED', statusReason: 'Krankheit' });
    expect(textIn(entry, 'title')).toEqual(['ABGESAGT: Treffen']);
    expect(textIn(entry, 'summary')[0]).toContain('Grund: Krankheit');
  });

  test.each([
    [null, 'Termin offen'],
    ['2026', '2026'],
    ['2026-05', '5/2026'],
    ['2026-05-09', '9.5.2026'],
  ])('also has events of the day %s', (startDate, words) => {
    expect(textIn(entryOf({ startDate }), 'summary')[0]).toMatch(new RegExp(`^${words}\n`));
  });

  test('says which region is silent', () => {
    const silent = [{ code: 'sn', since: null }];
    expect(textIn(feedWith({ ...feedOf([]), silent }), 'subtitle')).toEqual([
      'Sachsen antwortet zurzeit nicht; seine Veranstaltungen fehlen hier.',
    ]);
  });

  test('says in its title what it is about', () => {
    const query = new URLSearchParams('region=sn&topic=health&kind=workshop&q=Fest');
    const { title } = feedAddresses('https://a.example', '/f', query, feedOf([]).names);
    expect(title).toBe('Veranstaltungen im Verbund (Workshop, Seminar; Fest; Sachsen; Gesundheit)');
  });

  test('has the same name wherever it is served', () => {
    const query = new URLSearchParams('topic=health');
    const ids = ['https://a.example', 'https://b.example'].map(
      (origin) => feedAddresses(origin, '/feeds/veranstaltungen.atom', query).id,
    );
    expect(new Set(ids)).toEqual(new Set(['urn:verbund:feed:veranstaltungen:topic%3Dhealth']));
  });
});
