/** @jsxRuntime automatic */
import { parseGlobalId } from '@verbund/schema';
import type { ReactNode } from 'react';
import type { MetaFields, RegionFields } from '../ask/operation-types.ts';
import { formatInstant } from '../format/format-date.ts';
import { regionLicence } from '../licence/region-licence.ts';
import type { Visit } from '../visit/visit.ts';
import { Sources } from './sources.tsx';

interface RecordFootProperties {
  readonly id: string;
  readonly meta: MetaFields;
  readonly regionName: string;
  readonly regions: readonly RegionFields[] | null;
  readonly visit: Visit;
}

/** Sources, version and keeper of a record, and the way to have it corrected. */
export function RecordFoot({ id, meta, regionName, regions, visit }: RecordFootProperties): ReactNode {
  const { record } = visit.text;
  const parts = parseGlobalId(id);
  const licence = parts && regionLicence(parts.region, regions, visit);
  const date = formatInstant(meta.updatedAt, visit.language);
  return (
    <section className="record-foot">
      <h2>{record.sources}</h2>
      <Sources sources={meta.sources} visit={visit} />
      <h2>{record.version}</h2>
      <p>
        {record.versionLine(meta.revision, date)}
        {meta.confirmedAt !== null &&
          `, ${record.confirmed(formatInstant(meta.confirmedAt, visit.language))}`}
        . {meta.changeNote !== null && `${record.note}: ${meta.changeNote}. `}
        {record.keptBy(meta.stewardName, regionName)}
      </p>
      {licence && <p>{`${record.licence}: ${licence}`}</p>}
      {parts && (
        <p>
          <a
            className="onward"
            href={visit.href('correction', { kind: parts.kind, region: parts.region, key: parts.key })}
          >
            {record.correct}
          </a>
          <br />
          <a
            className="onward"
            href={visit.href('history', { kind: parts.kind, region: parts.region, key: parts.key })}
          >
            {record.history}
          </a>
        </p>
      )}
    </section>
  );
}
