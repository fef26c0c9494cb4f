/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { OutcomeFields, OutcomeKind } from '../ask/operation-types.ts';
import { capitalized } from '../format/format-words.ts';
import { languageOfText } from '../parts/record-text.tsx';
import type { Visit } from '../visit/visit.ts';
import { Reference } from './reference.tsx';

/** Demands first, then what was promised, announced and found. */
const ORDER: readonly OutcomeKind[] = [
  'DEMAND',
  'COMMITMENT',
  'OFFER',
  'ANNOUNCEMENT',
  'POSITION',
  'FINDING',
  'ACHIEVEMENT',
];

/** Demands and outcomes, grouped by kind, each with who said it. */
export function Outcomes({
  outcomes,
  visit,
  heading: Heading = 'h3',
}: {
  readonly outcomes: readonly OutcomeFields[];
  readonly visit: Visit;
  /** Level of the kinds in the page's outline. */
  readonly heading?: 'h3' | 'h4';
}): ReactNode {
  const kinds = ORDER.filter((kind) => outcomes.some((outcome) => outcome.kind === kind));
  return kinds.map((kind) => (
    <div key={kind} className="outcomes">
      <Heading>{capitalized(visit.label('OutcomeKind', kind))}</Heading>
      <ol>
        {outcomes
          .filter((outcome) => outcome.kind === kind)
          .map((outcome) => (
            <li key={outcome.id}>
              <span lang={languageOfText(outcome.text, outcome.original, visit)}>{outcome.text}</span>
              <By outcome={outcome} visit={visit} />
            </li>
          ))}
      </ol>
    </div>
  ));
}

function By({ outcome, visit }: { readonly outcome: OutcomeFields; readonly visit: Visit }): ReactNode {
  if (outcome.by === null && outcome.byLabel === null) return null;
  return (
    <span className="aside">
      {' '}
      ({outcome.by ? <Reference to={outcome.by} visit={visit} /> : outcome.byLabel})
    </span>
  );
}
