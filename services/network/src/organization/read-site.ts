import type { Reading } from '../write/reading.ts';
import type { SiteValue } from '../write/record-state.ts';
import { readLine } from '../write/values/read-line.ts';
import type { SiteInput } from './site.input.ts';

/** A place of an organization. Its street address is hidden unless somebody says otherwise. */
export function readSite(given: SiteInput, reading: Reading): SiteValue {
  const { kind, municipality, label, address, addressVisibility } = given;
  if (municipality == null && label == null)
    reading.problem('REQUIRED', 'expected a municipality or a label, got neither');
  return {
    kind,
    municipality: municipality == null ? null : reading.at('municipality').municipality(municipality),
    label: readLine(label, reading.at('label'), { longest: 200 }),
    address: readLine(address, reading.at('address'), { longest: 300 }),
    addressVisibility: addressVisibility ?? 'NETWORK',
  };
}
