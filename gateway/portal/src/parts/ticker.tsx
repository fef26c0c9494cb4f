/** @jsxRuntime automatic */
import { ENUM_LABELS } from '@verbund/schema';
import type { ReactNode } from 'react';
import type { RegionFields } from '../ask/operation-types.ts';
import { capitalized } from '../format/format-words.ts';
import type { Visit } from '../visit/visit.ts';

/**
 * Changes as they happen, on request: it starts paused. The script fills it; without one the feeds tell the same, so there it stays away.
 */
export function Ticker({
  regions,
  visit,
}: {
  readonly regions: readonly RegionFields[];
  readonly visit: Visit;
}): ReactNode {
  const { live } = visit.text;
  const words = {
    kinds: Object.fromEntries(
      Object.keys(ENUM_LABELS.ChangeKind).map((kind) => [kind, capitalized(visit.label('ChangeKind', kind))]),
    ),
    regions: Object.fromEntries(regions.map(({ code, name }) => [code, name])),
    paths: {
      organization: `${visit.href('organizations')}/`,
      project: `${visit.href('projects')}/`,
      conference: `${visit.href('conferences')}/`,
    },
    cancelled: live.cancelled,
    one: live.one,
    many: live.many('{n}'),
    waiting: live.waiting,
    interrupted: live.interrupted,
    paused: live.paused,
    language: visit.language,
  };
  return (
    <section className="ticker" aria-labelledby="ticker-title" data-ticker={JSON.stringify(words)} hidden>
      <h2 id="ticker-title">{live.title}</h2>
      <p>
        <button type="button" aria-pressed="false">
          {live.follow}
        </button>
      </p>
      <p className="aside" data-state="">
        {live.paused}
      </p>
      <ol className="ticker-list" />
      <output className="unseen" />
    </section>
  );
}
