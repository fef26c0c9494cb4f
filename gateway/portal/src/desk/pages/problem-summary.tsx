/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { FOCUS_HERE } from '../../parts/focus-here.ts';
import type { Visit } from '../../visit/visit.ts';
import type { FormProblem } from '../form/check-form.ts';
import { fieldId } from '../form/field-id.ts';
import type { FormField } from '../form/form-field.ts';
import type { FormPageState } from './form-page.tsx';

/** What is wrong, in words of the contract, by name of the field. */
export function problemWords(
  problems: readonly FormProblem[],
  visit: Visit,
): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const { code, name } of problems) {
    const shown = name.replace(/\.(de|translations\.\d+.*|label|id)$/, '');
    words.set(shown, [...(words.get(shown) ?? []), visit.label('ProblemCode', code)]);
  }
  return words;
}

/** Everything that keeps the record from being saved, first thing on the page, each leading to its field. */
export function ProblemSummary({
  state,
  visit,
}: {
  readonly state: FormPageState;
  readonly visit: Visit;
}): ReactNode {
  const { desk } = visit.text;
  if (state.failure !== null) {
    const words = state.failure === 'SIGNED_OUT' ? desk.expiredLead : desk.failed[state.failure];
    return (
      <div className="notice" role="alert" {...FOCUS_HERE}>
        <h2>{state.failure === 'OUTCOME_UNKNOWN' ? desk.problemsTitle : desk.notSaved}</h2>
        <p>{words}</p>
        {state.failure === 'SIGNED_OUT' && (
          <p>
            <a className="onward" href={visit.href('desk')} target="_blank" rel="noopener">
              {desk.toSignIn}
            </a>
          </p>
        )}
      </div>
    );
  }
  const problems = [...problemWords(state.problems, visit)];
  if (problems.length === 0) return null;
  return (
    <div className="notice" role="alert" {...FOCUS_HERE}>
      <h2>{desk.problemsTitle}</h2>
      <p>{desk.problemsLead}</p>
      <ul>
        {problems.map(([name, words]) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{labelOf(state.fields, name.split('.'))}</a>: {words.join(' ')}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The words of a field and of the rows it stands in: `Programmpunkt 2, Titel`. */
function labelOf(fields: readonly FormField[], path: readonly string[]): string {
  const [name, ...rest] = path;
  const field = fields.find((candidate) => candidate.name === name);
  if (!field || field.control === 'kept') return path.join(' ');
  if (field.control === 'rows' && rest.length > 0) {
    const row = `${field.row} ${Number(rest[0]) + 1}`;
    return rest.length === 1 ? row : `${row}, ${labelOf(field.fields, rest.slice(1))}`;
  }
  if (field.control === 'group' && rest.length > 0) return `${field.label}, ${labelOf(field.fields, rest)}`;
  return field.label;
}
