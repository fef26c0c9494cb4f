import { withHiddenPersons } from '../participation/hide-persons.ts';
import type { RecordState } from './record-state.ts';
import type { RecordWriting } from './record-writing.ts';

/** The record with address, venue, contact and persons visible in the own network alone. */
export function protectedState<Content extends object>(
  writing: RecordWriting<Content>,
  state: RecordState<Content>,
): RecordState<Content> {
  const parts = withHiddenPersons(state.parts);
  const sites = parts.sites.map((site) => ({ ...site, addressVisibility: 'NETWORK' as const }));
  return { ...state, content: writing.protect(state.content), parts: { ...parts, sites } };
}
