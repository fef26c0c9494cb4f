import { drawFrom } from './draw.ts';
import { metWith } from './met-with.ts';
import { drawQuestion } from './question/draw-question.ts';
import { difference } from './reference/answer.ts';
import { expectedAnswer } from './reference/expected.ts';
import { SOUND, without, type Rule } from './reference/rules.ts';
import { drawWorld } from './world/draw-world.ts';

export interface Bounds {
  readonly seed: number;
  readonly worlds: number;
  readonly questionsPerWorld: number;
}

/**
 * Rules without which the reference answers every drawn question alike: whoever breaks one would not be noticed. Nobody is asked; every
 * outage is taken to have been met with.
 */
export function untriedRules({ seed, worlds, questionsPerWorld }: Bounds): readonly Rule[] {
  const untried = new Set(Object.keys(SOUND) as Rule[]);
  for (let number = 0; number < worlds && untried.size > 0; number++) {
    const draw = drawFrom(seed + number);
    const world = drawWorld(draw);
    for (let asked = 0; asked < questionsPerWorld; asked++) {
      const question = drawQuestion(draw, world);
      const missed = question.outages.flatMap(metWith);
      const sound = expectedAnswer(world, question, missed, SOUND);
      for (const rule of untried) {
        const mistaken = expectedAnswer(world, question, missed, without(rule));
        if (difference(sound, mistaken) !== null) untried.delete(rule);
      }
    }
  }
  return [...untried];
}
