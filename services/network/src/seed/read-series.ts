import { ConferenceStatus } from '../conference/conference.enum.ts';
import { newRecord } from '../record/new-record.ts';
import { Topic } from '../record/topic.enum.ts';
import { checkedDate, checkedEnum, checkedEnums, textOf } from './checked.ts';
import type { LayerRows } from './layer-rows.ts';
import { idOf, originOf, type LayerScope } from './layer-scope.ts';
import { readFigures, readParticipations } from './read-parts.ts';
import type { SeedSeries } from './seed-format.ts';

/** Adds the series of a layer, with participations and figures. */
export function readSeries(scope: LayerScope, series: readonly SeedSeries[], rows: LayerRows): void {
  for (const seed of series) {
    const id = idOf(scope, 'series', seed.key);
    rows.series.push({
      ...newRecord(id, originOf(scope, id, seed.sources)),
      title: textOf(seed.title),
      status: checkedEnum(id, ConferenceStatus, seed.status),
      originId: seed.origin === undefined ? null : idOf(scope, 'conference', seed.origin),
      projectId: seed.project?.id ?? null,
      projectLabel: seed.project?.label ?? null,
      start: checkedDate(id, seed.start),
      end: checkedDate(id, seed.end),
      summary: textOf(seed.summary),
      topics: checkedEnums(id, Topic, seed.topics),
    });
    rows.participations.push(...readParticipations(scope, id, seed.participations));
    rows.figures.push(...readFigures(scope, id, seed.figures));
  }
}
