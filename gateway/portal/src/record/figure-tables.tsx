/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { FigureFields } from '../ask/operation-types.ts';
import { formatPartialDate } from '../format/format-date.ts';
import { capitalized } from '../format/format-words.ts';
import { TableFrame } from '../parts/table-frame.tsx';
import type { Visit } from '../visit/visit.ts';
import { SourceLine } from './sources.tsx';

/** Figures of a record as dated series: one body of lines per measure, the latest first. Never added. */
export function FigureTable({
  figures,
  visit,
}: {
  readonly figures: readonly FigureFields[];
  readonly visit: Visit;
}): ReactNode {
  const { record } = visit.text;
  const measures = [...new Set(figures.map((figure) => figure.measure))];
  return (
    <>
      <TableFrame label={record.figures}>
        <table>
          <thead>
            <tr>
              <th scope="col">{record.measure}</th>
              <th scope="col">{record.number}</th>
              <th scope="col">{record.asOf}</th>
              <th scope="col">{record.source}</th>
            </tr>
          </thead>
          {measures.map((measure) => (
            <tbody key={measure}>
              {series(figures, measure).map((figure, line, all) => (
                <tr key={`${figure.asOf ?? ''} ${figure.label}`}>
                  {line === 0 && (
                    <th scope="rowgroup" rowSpan={all.length}>
                      {capitalized(visit.label('Measure', measure))}
                    </th>
                  )}
                  <td className="figure-value">{figure.label}</td>
                  <td>
                    {figure.asOf === null ? (
                      record.undated
                    ) : (
                      <time dateTime={figure.asOf}>{formatPartialDate(figure.asOf, visit.language)}</time>
                    )}
                  </td>
                  <td>
                    {figure.source && <SourceLine source={figure.source} visit={visit} />}
                    {figure.note !== null && <span className="figure-note">{figure.note}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </TableFrame>
      <p className="aside">{record.figuresNote}</p>
    </>
  );
}

/** The latest first; undated ones last. Partial dates compare as text. */
function series(figures: readonly FigureFields[], measure: string): FigureFields[] {
  return figures
    .filter((figure) => figure.measure === measure)
    .toSorted((one, other) => ((one.asOf ?? '') < (other.asOf ?? '') ? 1 : -1));
}
