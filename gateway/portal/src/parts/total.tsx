/** @jsxRuntime automatic */
import { measureInfo, inLanguage } from '@verbund/schema';
import type { ReactNode } from 'react';
import type { RegionFields, TotalFields } from '../ask/operation-types.ts';
import { describeCoverage } from '../coverage/describe-coverage.ts';
import { formatNumber } from '../format/format-words.ts';
import { splitTotalLabel } from './split-total-label.ts';
import { contractLanguage } from '../text/language.ts';
import type { Visit } from '../visit/visit.ts';

interface TotalProperties {
  readonly title: string;
  readonly note: string;
  readonly total: TotalFields | null;
  readonly regions: readonly RegionFields[];
  readonly visit: Visit;
}

/** One total: number with its precision, how many had a figure, the interval, and who is in it. */
export function Total({ title, note, total, regions, visit }: TotalProperties): ReactNode {
  const { figures } = visit.text;
  return (
    <div className="total">
      <h3>{title}</h3>
      {total === null ? (
        <p className="empty">{figures.notAvailable}</p>
      ) : (
        <Sentence total={total} regions={regions} visit={visit} />
      )}
      <p className="aside">{note}</p>
    </div>
  );
}

/** The total in one sentence, with the regions that are missing in it. */
function Sentence({
  total,
  regions,
  visit,
}: {
  readonly total: TotalFields;
  readonly regions: readonly RegionFields[];
  readonly visit: Visit;
}): ReactNode {
  const { missing } = describeCoverage(total.coverage, regions, visit.language, visit.now);
  const { amount, scope } = splitTotalLabel(total.label);
  const unit = inLanguage(measureInfo(total.measure).totalUnit, contractLanguage(visit.language));
  return (
    <>
      <p className="total-number">
        <strong>{total.known === 0 ? amount : `${amount} ${unit}`}</strong>
        {scope !== null && `, ${scope}`}
        {missing !== null && <span className="total-missing">{missing}</span>}
      </p>
      {total.known > 0 && <p className="total-interval">{interval(total, visit)}</p>}
    </>
  );
}

function interval(total: TotalFields, visit: Visit): string {
  const { figures } = visit.text;
  const number = (value: number): string => formatNumber(value, visit.language);
  if (total.upper === null) return figures.open(number(total.lower));
  return total.lower === total.upper
    ? figures.exactly(number(total.lower))
    : figures.between(number(total.lower), number(total.upper));
}
