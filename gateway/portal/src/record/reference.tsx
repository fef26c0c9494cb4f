/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { Resolution } from '../ask/operation-types.ts';
import { recordHref } from '../route/href.ts';
import type { Visit } from '../visit/visit.ts';

interface ReferenceProperties {
  readonly to: { readonly id: string | null; readonly label: string; readonly resolution: Resolution };
  readonly visit: Visit;
}

/** The name of another record, as a link where there is a record. The name is a snapshot, so it stands also when its region is silent. */
export function Reference({ to, visit }: ReferenceProperties): ReactNode {
  const address =
    to.id === null || to.resolution === 'NOT_AVAILABLE' ? null : recordHref(to.id, visit.language);
  if (address === null) return to.label;
  return (
    <>
      <a href={address}>{to.label}</a>
      {to.resolution === 'UNREACHABLE' && <span className="aside"> ({visit.text.record.unreachable})</span>}
    </>
  );
}
