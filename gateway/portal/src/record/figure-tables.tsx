/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { FigureFields, Measure } from '../ask/operation-types.ts';
import { formatPartialDate } from '../format/format-date.ts';
import { capitalized } from '../format/format-words.ts';
import { TableFrame } from '../parts/table-frame.tsx';
import type { Visit } from '../visit/visit.ts';
import { SourceLine } from './sources.tsx';

interface FigureTablesProperties {
  readonly figures: readonly FigureFields[];
  readonly visit: Visit;
}

/** Figures of a record as dated series: one table per measure, the latest line first. Never added. */
export function FigureTables({ figures, visit }: FigureTablesProperties): ReactNode {
  const measures = [...new Set(figures.map((figure) => figure.measure))];
  return (
    <>
      {measures.map((measure) => (
        <Series
          key={measure}
          measure={measure}
          figures={figures.filter((figure) => figure.measure === measure)}
          visit={visit}
        />
      ))}
      <p className="aside">{visit.text.record.figuresNote}</p>
    </>
  );
}

function Series({
  measure,
  figures,
  visit,
}: FigureTablesProperties & { readonly measure: Measure }): ReactNode {
  const { record } = visit.text;
  const name = capitalized(visit.label('Measure', measure));
  return (
    <div className="series">
      <h3>{name}</h3>
      <TableFrame label={`${record.figures}: ${name}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{record.number}</th>
              <th scope="col">{record.asOf}</th>
              <th scope="col">{record.source}</th>
            </tr>
          </thead>
          <tbody>
            {latestFirst(figures).map((figure, line) => (
              <tr key={line}>
                <th scope="row" className="figure-value">
                  {figure.label}
                </th>
                <td data-label={record.asOf}>
                  {figure.asOf === null ? (
                    record.undated
                  ) : (
                    <time dateTime={figure.asOf}>{formatPartialDate(figure.asOf, visit.language)}</time>
                  )}
                </td>
                <td data-label={record.source}>
                  {figure.source && <SourceLine source={figure.source} visit={visit} />}
                  {figure.note !== null && <span className="figure-note">{figure.note}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

/** Undated ones last. Partial dates compare as text. */
function latestFirst(figures: readonly FigureFields[]): FigureFields[] {
  return figures.toSorted((one, other) => ((one.asOf ?? '') < (other.asOf ?? '') ? 1 : -1));
}
