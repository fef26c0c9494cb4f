import { newProject } from '../project/new-project.ts';
import { ProjectKind } from '../project/project.enum.ts';
import { Topic } from '../record/topic.enum.ts';
import type { LayerRows } from '../seed/layer-rows.ts';
import { Choices } from './choices.ts';
import { sampleParty } from './sample-party.ts';
import { sampleId, sampleOrigin, WORDS, type SampleScope } from './sample-scope.ts';

const KINDS = Object.values(ProjectKind);
const TOPICS = Object.values(Topic);

/** Adds the project of this number, carried by one of the generated organizations. */
export function addSampleProject(scope: SampleScope, index: number, rows: LayerRows): void {
  const id = sampleId(scope, 'project', index);
  const choices = new Choices(id);
  const place = scope.places.length === 0 ? undefined : choices.oneOf(scope.places);
  const year = 2012 + choices.below(16);
  rows.projects.push(
    newProject(
      {
        id,
        title: {
          de: `Musterprojekt ${choices.oneOf(WORDS)} ${index + 1}`,
          en: `Sample project ${index + 1}`,
        },
        untitled: false,
        acronym: choices.percent(15) ? `MP${index + 1}` : null,
        kind: choices.oneOf(KINDS),
        status: year < 2023 ? 'COMPLETED' : 'RUNNING',
        parentId: null,
        parentLabel: null,
        start: choices.percent(85) ? String(year) : null,
        end: choices.percent(40) ? String(year + 2) : null,
        summary: null,
        municipalityKeys: place ? [place.ags] : [],
        topics: [choices.oneOf(TOPICS)],
      },
      place ? [place.name] : [],
      sampleOrigin(index),
    ),
  );
  rows.participations.push(sampleParty(scope, id, 0, 'CARRIER', choices.below(index + 1)));
}
