/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RegionFields } from '../ask/operation-types.ts';
import { Facts } from '../record/facts.tsx';
import type { Visit } from '../visit/visit.ts';
import { regionLicence } from './region-licence.ts';

/** On what terms the data of a page and of its file may be used, region by region. */
export function Licences({
  regions,
  visit,
}: {
  readonly regions: readonly RegionFields[];
  readonly visit: Visit;
}): ReactNode {
  if (regions.length === 0) return null;
  return (
    <section className="part">
      <h2>{visit.text.record.licences}</h2>
      <Facts
        facts={regions.map(({ code, name }) => ({
          term: name,
          content: regionLicence(code, regions, visit),
        }))}
      />
    </section>
  );
}
