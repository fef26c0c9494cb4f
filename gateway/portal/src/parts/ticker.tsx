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
  record,
  visit,
}: {
  readonly regions: readonly RegionFields[];
  /** Tells of this record alone. */
  readonly record?: { readonly id: string; readonly region: string };
  readonly visit: Visit;
}): ReactNode {
  const { live, desk } = visit.text;
  const Heading = record ? 'h3' : 'h2';
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
    ...(record
      ? { record: record.id, only: record.region, reload: live.reload, fields: fieldNames(desk.fields) }
      : {}),
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
      <Heading id="ticker-title">{record ? live.ofRecord : live.title}</Heading>
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

/** Fields that a change of a record may name. */
const FIELDS = [
  'title',
  'kind',
  'status',
  'startDate',
  'startTime',
  'endDate',
  'endTime',
  'venue',
  'areaLabel',
  'project',
  'summary',
  'topics',
  'participations',
  'sessions',
  'figures',
  'outcomes',
  'sources',
] as const;

function fieldNames(words: Readonly<Record<(typeof FIELDS)[number], string>>): Record<string, string> {
  return Object.fromEntries(FIELDS.map((field) => [field, words[field]]));
}
