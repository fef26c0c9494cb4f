import { ConferenceKind, type ConferenceStatus } from '../conference/conference.enum.ts';
import { newConference } from '../conference/new-conference.ts';
import type { Precision } from '../figure/figure.enum.ts';
import { newFigure } from '../figure/new-figure.ts';
import { Topic } from '../record/topic.enum.ts';
import type { LayerRows } from '../seed/layer-rows.ts';
import { Choices } from './choices.ts';
import { sampleParty } from './sample-party.ts';
import { sampleId, sampleOrigin, WORDS, type SampleScope } from './sample-scope.ts';

const KINDS = Object.values(ConferenceKind);
const TOPICS = Object.values(Topic);
const PRECISIONS: readonly Precision[] = [
  'EXACT',
  'EXACT',
  'EXACT',
  'APPROXIMATE',
  'ALMOST',
  'MORE_THAN',
  'AT_LEAST',
];
/** Days from 2015 to 2029; up to 2025 conferences have been held. */
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 15 * 365;
const HELD_UNTIL = '2026-01-01';

/** Adds the conference of this number: its host, two organizations that present themselves, and for most of those held a figure. */
export function addSampleConference(scope: SampleScope, index: number, rows: LayerRows): void {
  const id = sampleId(scope, 'conference', index);
  const choices = new Choices(id);
  const place = scope.places.length === 0 ? undefined : choices.oneOf(scope.places);
  const startDate = choices.percent(95)
    ? new Date(FIRST_DAY + choices.below(DAYS) * 86_400_000).toISOString().slice(0, 10)
    : null;
  const status = statusOf(startDate, choices);
  const project = choices.percent(30) ? choices.below(index + 1) : null;
  rows.conferences.push(
    newConference(
      {
        id,
        title: {
          de: `Muster-Treffen ${choices.oneOf(WORDS)} ${index + 1}`,
          en: `Sample meeting ${index + 1}`,
        },
        kind: choices.oneOf(KINDS),
        status,
        startDate,
        endDate: null,
        venueName: null,
        venueMunicipality: place?.ags ?? null,
        areaLabel: null,
        ordinal: null,
        ordinalScope: null,
        seriesId: null,
        projectId: project === null ? null : sampleId(scope, 'project', project),
        projectLabel: project === null ? null : `Musterprojekt ${project + 1}`,
        summary: null,
        topics: [...new Set([choices.oneOf(TOPICS), choices.oneOf(TOPICS)])],
      },
      place ? [place.name] : [],
      sampleOrigin(index),
    ),
  );
  rows.participations.push(
    sampleParty(scope, id, 0, 'HOST', choices.below(index + 1)),
    sampleParty(scope, id, 1, 'PRESENTER', choices.below(index + 1)),
    sampleParty(scope, id, 2, 'PRESENTER', choices.below(index + 1)),
  );
  if (status === 'HELD' && choices.percent(80)) {
    rows.figures.push(
      newFigure({
        ownerId: id,
        position: 0,
        measure: 'PARTICIPANTS',
        value: 10 + choices.below(190),
        upper: null,
        precision: choices.oneOf(PRECISIONS),
        asOf: startDate,
        note: null,
        sourceKey: null,
      }),
    );
  }
}

function statusOf(startDate: string | null, choices: Choices): ConferenceStatus {
  if (choices.percent(4)) return 'CANCELLED';
  if (startDate === null) return 'PLANNED';
  return startDate < HELD_UNTIL ? 'HELD' : choices.oneOf(['PLANNED', 'CONFIRMED']);
}
