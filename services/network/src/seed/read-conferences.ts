import {
  ConferenceKind,
  ConferenceStatus,
  OrdinalScope,
  SessionKind,
} from '../conference/conference.enum.ts';
import { newConference } from '../conference/new-conference.ts';
import { Topic } from '../record/topic.enum.ts';
import { checkedDate, checkedEnum, checkedEnums, textOf } from './checked.ts';
import type { LayerRows } from './layer-rows.ts';
import { checkedPlace, idOf, originOf, placeNames, type LayerScope } from './layer-scope.ts';
import { partyNames, readFigures, readOutcomes, readParticipations } from './read-parts.ts';
import type { SeedConference } from './seed-format.ts';

/** Adds the conferences of a layer, with sessions, participations, figures and outcomes. */
export function readConferences(
  scope: LayerScope,
  conferences: readonly SeedConference[],
  rows: LayerRows,
): void {
  for (const seed of conferences) {
    const id = idOf(scope, 'conference', seed.key);
    rows.conferences.push(
      newConference(
        {
          id,
          title: textOf(seed.title),
          kind: checkedEnum(id, ConferenceKind, seed.kind),
          status: checkedEnum(id, ConferenceStatus, seed.status),
          startDate: checkedDate(id, seed.startDate),
          endDate: checkedDate(id, seed.endDate),
          venueName: seed.venue?.name ?? null,
          venueMunicipality: checkedPlace(scope, id, seed.venue?.municipality),
          areaLabel: seed.areaLabel ?? null,
          ordinal: seed.ordinal ?? null,
          ordinalScope:
            seed.ordinalScope === undefined ? null : checkedEnum(id, OrdinalScope, seed.ordinalScope),
          seriesId: seed.series === undefined ? null : idOf(scope, 'series', seed.series),
          projectId: seed.project?.id ?? null,
          projectLabel: seed.project?.label ?? null,
          summary: textOf(seed.summary),
          topics: checkedEnums(id, Topic, seed.topics),
        },
        wordsOf(scope, seed),
        originOf(scope, id, seed.sources),
      ),
    );
    readProgramme(scope, id, seed, rows);
    rows.figures.push(...readFigures(scope, id, seed.figures));
    rows.outcomes.push(...readOutcomes(id, seed.outcomes));
  }
}

/** Who takes part in the whole event, then the sessions with their own participants. */
function readProgramme(scope: LayerScope, id: string, seed: SeedConference, rows: LayerRows): void {
  const own = readParticipations(scope, id, seed.participations);
  let next = own.length;
  rows.participations.push(...own);
  for (const [position, session] of (seed.sessions ?? []).entries()) {
    rows.sessions.push({
      conferenceId: id,
      position,
      kind: checkedEnum(id, SessionKind, session.kind),
      title: textOf(session.title),
      topics: checkedEnums(id, Topic, session.topics),
      startTime: null,
      endTime: null,
      note: textOf(session.note),
    });
    const participations = readParticipations(scope, id, session.participations, {
      from: next,
      sessionPosition: position,
    });
    next += participations.length;
    rows.participations.push(...participations);
  }
}

/** What the search knows besides title, summary and area. No person. */
function wordsOf(scope: LayerScope, { venue, participations, sessions = [] }: SeedConference): string[] {
  const programme = sessions.flatMap((session) => [
    ...Object.values(textOf(session.title) ?? {}),
    ...partyNames(session.participations),
  ]);
  return [...placeNames(scope, [venue?.municipality]), ...partyNames(participations), ...programme];
}
