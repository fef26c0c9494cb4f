// Runs in the browser, bundled with its library, on pages with a live ticker. Shows changes as they happen, from the moment somebody asks
// for it. Focus never moves, and at most one sentence a minute is spoken.
import { createClient } from 'graphql-ws';

const SPOKEN_EVERY_MS = 60_000;
const MOST_ITEMS = 20;
const SLOWEST_RETRY_MS = 30_000;

const QUERY = `subscription Ticker($after: String, $filter: ChangeFilter) {
  changes(after: $after, filter: $filter) {
    kind region id at cursor changedFields
    record {
      ... on Organization { title: name }
      ... on Project { title }
      ... on Conference { title status }
    }
  }
}`;

/**
 * @typedef {object} Words
 * @property {Record<string, string>} kinds
 * @property {Record<string, string>} regions
 * @property {Record<string, string>} paths
 * @property {string} cancelled
 * @property {string} one
 * @property {string} many
 * @property {string} waiting
 * @property {string} interrupted
 * @property {string} paused
 * @property {string} language
 * @property {string} [record] Tells of this record alone, and of its region.
 * @property {string} [only] The region of that record.
 * @property {string} [reload]
 * @property {Record<string, string>} [fields]
 */

/**
 * @typedef {object} Change
 * @property {string} kind
 * @property {string} region
 * @property {string | null} id
 * @property {string} at
 * @property {string} cursor
 * @property {string[]} changedFields
 * @property {{title?: string, status?: string} | null} record
 */

/** @param {HTMLElement} section */
function tickerIn(section) {
  const button = section.querySelector('button');
  const list = section.querySelector('ol');
  const state = section.querySelector('[data-state]');
  const spoken = section.querySelector('output');
  if (!button || !list || !state || !spoken) return;
  /** @type {Words} */
  const words = JSON.parse(section.dataset['ticker'] ?? '{}');
  const clock = new Intl.DateTimeFormat(words.language, { timeStyle: 'short' });
  /** @type {string | null} */
  let after = null;
  let unspoken = 0;
  /** @type {(() => void) | null} */
  let stop = null;

  const client = createClient({
    url: new URL('/graphql', location.href).href.replace(/^http/, 'ws'),
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (tried) =>
      new Promise((resolve) =>
        setTimeout(resolve, Math.min(SLOWEST_RETRY_MS, 500 * 2 ** tried) * (0.5 + Math.random())),
      ),
    on: {
      connected: () => stop && say(words.waiting),
      closed: () => stop && say(words.interrupted),
    },
  });

  /** @param {string} sentence */
  function say(sentence) {
    if (state) state.textContent = sentence;
  }

  function begin() {
    const end = client.subscribe(
      {
        query: QUERY,
        // Read anew with every attempt: the library sends the payload again after a break, and it has to go on from here.
        get variables() {
          return { after, filter: words.only ? { region: [words.only] } : null };
        },
      },
      {
        next: ({ data }) => data && take(/** @type {Change} */ (data['changes'])),
        // Refused for good, as when the cursor is too old: the next one begins now.
        error: () => {
          after = null;
          if (stop) setTimeout(() => stop && begin(), SLOWEST_RETRY_MS);
        },
        // Ended from the other side, as for a reader that was too slow: it goes on from the last cursor.
        complete: () => stop && begin(),
      },
    );
    stop = end;
  }

  /** @param {Change} change */
  function take(change) {
    after = change.cursor;
    if (change.kind === 'HEARTBEAT') return say(words.waiting);
    if (words.record && change.id !== null && change.id !== words.record) return;
    unspoken += 1;
    list?.prepend(itemOf(change));
    while (list && list.children.length > MOST_ITEMS) list.lastElementChild?.remove();
  }

  /** @param {Change} change */
  function itemOf({ kind, region, id, at, record, changedFields }) {
    const item = document.createElement('li');
    const when = document.createElement('time');
    when.dateTime = at;
    when.textContent = clock.format(new Date(at));
    const [, type = '', key = ''] = /^[a-z]+:([a-z]+)\/(.+)$/.exec(id ?? '') ?? [];
    const path = words.paths[type];
    const title = `${record?.status === 'CANCELLED' ? `${words.cancelled} ` : ''}${record?.title ?? ''}`;
    item.append(when, ` ${words.kinds[kind] ?? kind}, ${words.regions[region] ?? region}`);
    if (words.record) {
      if (id) item.append(...ofRecord(changedFields));
    } else if (record?.title) {
      const link = document.createElement('a');
      link.href = path ? `${path}${region}/${key}` : '#';
      link.textContent = title;
      item.append(': ', path ? link : title);
    }
    return item;
  }

  /**
   * Which fields, and the way to see them.
   * @param {string[]} changed
   */
  function ofRecord(changed) {
    const link = document.createElement('a');
    link.href = location.pathname;
    link.textContent = words.reload ?? '';
    const names = changed.map((name) => words.fields?.[name] ?? name).join(', ');
    return [names === '' ? '. ' : `: ${names}. `, link];
  }

  button.addEventListener('click', () => {
    const isOn = stop === null;
    button.setAttribute('aria-pressed', String(isOn));
    if (isOn) return begin();
    const end = stop;
    stop = null;
    end?.();
    say(words.paused);
  });
  setInterval(() => {
    if (unspoken === 0) return;
    spoken.textContent = unspoken === 1 ? words.one : words.many.replace('{n}', String(unspoken));
    unspoken = 0;
  }, SPOKEN_EVERY_MS);
  section.hidden = false;
}

for (const section of document.querySelectorAll('[data-ticker]'))
  if (section instanceof HTMLElement) tickerIn(section);
