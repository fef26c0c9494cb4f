/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { embedCode } from './embed-code.ts';
import type { Visit } from '../visit/visit.ts';

/** Parameters of the lists that the feeds read too. */
const SHARED = [
  'q',
  'kind',
  'topic',
  'status',
  'region',
  'place',
  'host',
  'project',
  'umbrella',
  'from',
  'to',
];

/** The calendar and the news of the events of this page, with its selection. */
export function FeedLinks({ visit }: { readonly visit: Visit }): ReactNode {
  const { live, embed } = visit.text;
  const shared = new URLSearchParams(
    [...visit.query].filter(([name, value]) => SHARED.includes(name) && value !== ''),
  );
  const search = shared.size === 0 ? '' : `?${shared}`;
  return (
    <section className="feeds">
      <h2>{live.feeds}</h2>
      <p className="aside">{live.feedsNote}</p>
      <ul>
        <li>
          <a href={`/feeds/veranstaltungen.ics${search}`} type="text/calendar">
            {live.calendar}
          </a>
        </li>
        <li>
          <a href={`/feeds/veranstaltungen.atom${search}`} type="application/atom+xml">
            {live.atom}
          </a>
        </li>
      </ul>
      <details>
        <summary>{embed.title}</summary>
        <p>{embed.note}</p>
        <p>
          <code className="citation-address">{embedCode(search, visit)}</code>
        </p>
      </details>
    </section>
  );
}
