import type { Missed } from '../house/region-door.ts';
import type { Matter, Question } from '../question/question.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './answer.ts';
import { figures } from './figures.ts';
import { conferences, organizations, projects } from './lists.ts';
import type { Rules } from './rules.ts';
import { statistics } from './statistics.ts';
import { umbrella } from './umbrella.ts';
import { viewOf, type View } from './view.ts';

/** What must be answered, by these rules, where these requests found nobody. */
export function expectedAnswer(
  world: World,
  { matter, regions, strict }: Question,
  missed: readonly Missed[],
  rules: Rules,
): Answer {
  const answer = answerTo(viewOf(world, rules, regions, missed), matter);
  return strict ? allOrNothing(answer) : answer;
}

/** Where somebody is missing in a field, nothing of it is told. */
function allOrNothing({ data, codes }: Answer): Answer {
  const fields = Object.entries(data ?? {});
  const isIncomplete = (value: unknown) => JSON.stringify(value).includes('"complete":false');
  return {
    data: Object.fromEntries(fields.map(([name, value]) => [name, isIncomplete(value) ? null : value])),
    codes: fields.some(([, value]) => isIncomplete(value)) ? [...codes, 'INCOMPLETE'].toSorted() : codes,
  };
}

function answerTo(view: View, matter: Matter): Answer {
  switch (matter.kind) {
    case 'UMBRELLA':
      return umbrella(view, matter.id, matter.at, matter.language);
    case 'ORGANIZATIONS':
      return organizations(view, matter.filter, matter.nested);
    case 'CONFERENCES':
      return conferences(view, matter.filter);
    case 'PROJECTS':
      return projects(view, matter.filter);
    case 'FIGURES':
      return figures(view, matter);
    case 'STATISTICS':
      return statistics(view, matter.groupBy, matter.filter);
  }
}
