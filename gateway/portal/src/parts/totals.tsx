/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RegionFields, TotalFields } from '../ask/operation-types.ts';
import type { Visit } from '../visit/visit.ts';
import { Total } from './total.tsx';

/** One total of a page, with the words around it. */
export interface TotalEntry {
  readonly title: string;
  readonly note: string;
  readonly total: TotalFields | null;
}

interface TotalsProperties {
  readonly totals: readonly TotalEntry[];
  readonly regions: readonly RegionFields[];
  readonly visit: Visit;
  /** What all of them count. */
  readonly note?: string;
  /** Name of the block in the address. */
  readonly id?: string;
}

/** The totals of a page, one under the other. They are never added to each other. */
export function Totals({ totals, regions, visit, note, id }: TotalsProperties): ReactNode {
  return (
    <section className="part" id={id}>
      <h2>{visit.text.figures.totals}</h2>
      {note !== undefined && <p className="aside">{note}</p>}
      {totals.map((entry) => (
        <Total key={entry.title} {...entry} regions={regions} visit={visit} />
      ))}
    </section>
  );
}
