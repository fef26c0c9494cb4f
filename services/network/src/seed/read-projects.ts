import { newProject } from '../project/new-project.ts';
import { ProjectKind, ProjectStatus } from '../project/project.enum.ts';
import { Topic } from '../record/topic.enum.ts';
import { checkedDate, checkedEnum, checkedEnums, textOf } from './checked.ts';
import type { LayerRows } from './layer-rows.ts';
import { checkedPlace, idOf, originOf, placeNames, type LayerScope } from './layer-scope.ts';
import { partyNames, readFigures, readOutcomes, readParticipations } from './read-parts.ts';
import type { SeedProject } from './seed-format.ts';

/** Adds the projects of a layer, with participations, figures and outcomes. */
export function readProjects(scope: LayerScope, projects: readonly SeedProject[], rows: LayerRows): void {
  for (const seed of projects) {
    const id = idOf(scope, 'project', seed.key);
    const places = (seed.municipalities ?? []).flatMap((ags) => checkedPlace(scope, id, ags) ?? []);
    rows.projects.push(
      newProject(
        {
          id,
          title: textOf(seed.title),
          untitled: seed.untitled ?? false,
          acronym: seed.acronym ?? null,
          kind: checkedEnum(id, ProjectKind, seed.kind),
          status: checkedEnum(id, ProjectStatus, seed.status),
          parentId: seed.parent?.id ?? null,
          parentLabel: seed.parent?.label ?? null,
          start: checkedDate(id, seed.start),
          end: checkedDate(id, seed.end),
          summary: textOf(seed.summary),
          municipalityKeys: places,
          topics: checkedEnums(id, Topic, seed.topics),
        },
        [...placeNames(scope, places), ...partyNames(seed.participations)],
        originOf(scope, id, seed.sources),
      ),
    );
    rows.participations.push(...readParticipations(scope, id, seed.participations));
    rows.figures.push(...readFigures(scope, id, seed.figures));
    rows.outcomes.push(...readOutcomes(id, seed.outcomes));
  }
}
