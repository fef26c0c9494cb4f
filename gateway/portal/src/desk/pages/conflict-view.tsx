/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { TableFrame } from '../../parts/table-frame.tsx';
import { FOCUS_HERE } from '../../parts/focus-here.ts';
import type { Visit } from '../../visit/visit.ts';
import { describeValue } from '../form/describe-value.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import type { JoinedVersions } from '../form/join-versions.ts';

interface ConflictProperties {
  readonly conflict: JoinedVersions & { readonly theirs: FormValues };
  readonly values: FormValues;
  readonly visit: Visit;
}

/** Both states side by side, when somebody else was faster. Stands inside the form, because taking theirs changes it. */
export function ConflictView({ conflict, values, visit }: ConflictProperties): ReactNode {
  const { desk } = visit.text;
  const labels = conflict.taken.map((field) => ('label' in field ? field.label : field.name));
  return (
    <section className="notice" role="alert" {...FOCUS_HERE}>
      <h2>{desk.conflictTitle}</h2>
      {labels.length > 0 && <p>{desk.conflictMerged(labels.join(', '))}</p>}
      {conflict.disputed.length > 0 ? (
        <>
          <p>{desk.conflictBoth}</p>
          <TableFrame label={desk.conflictTitle}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{desk.field}</th>
                  <th scope="col">{desk.theirs}</th>
                  <th scope="col">{desk.yours}</th>
                </tr>
              </thead>
              <tbody>
                {conflict.disputed.map((field) => (
                  <Disputed
                    key={field.name}
                    field={field}
                    theirs={conflict.theirs}
                    ours={values}
                    visit={visit}
                  />
                ))}
              </tbody>
            </table>
          </TableFrame>
        </>
      ) : (
        <p>{desk.conflictNothing}</p>
      )}
    </section>
  );
}

interface DisputedProperties {
  readonly field: FormField;
  readonly theirs: FormValues;
  readonly ours: FormValues;
  readonly visit: Visit;
}

function Disputed({ field, theirs, ours, visit }: DisputedProperties): ReactNode {
  const { desk } = visit.text;
  const label = 'label' in field ? field.label : field.name;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td data-label={desk.theirs}>
        <Lines lines={describeValue(field, theirs[field.name], visit)} visit={visit} />
        <button type="submit" name="do" value={`take:${field.name}`} className="quiet" formNoValidate>
          {desk.takeTheirs} <span className="unseen">{label}</span>
        </button>
      </td>
      <td data-label={desk.yours}>
        <Lines lines={describeValue(field, ours[field.name], visit)} visit={visit} />
      </td>
    </tr>
  );
}

function Lines({ lines, visit }: { readonly lines: readonly string[]; readonly visit: Visit }): ReactNode {
  return <p className="prose-lines">{lines.length === 0 ? visit.text.desk.empty : lines.join('\n')}</p>;
}
