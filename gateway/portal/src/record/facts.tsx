/** @jsxRuntime automatic */
import { Fragment, type ReactNode } from 'react';

/** One line of the overview of a record; lines without content are left out. */
export interface Fact {
  readonly term: string;
  readonly content: ReactNode;
}

/** The overview of a record as a list of terms. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  const shown = facts.filter(
    (fact) =>
      fact.content !== null && fact.content !== undefined && fact.content !== '' && fact.content !== false,
  );
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map((fact) => (
        <Fragment key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.content}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
