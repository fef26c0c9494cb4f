import type { ReportParty } from '../../ask/operation-types.ts';

/** What tells parties apart: the id of an organization, the key of a municipality, else the name. Null where no party may be named. */
export function partyKey({ organization, municipality, groupLabel }: ReportParty): string | null {
  return organization?.id ?? organization?.label ?? municipality?.ags ?? groupLabel;
}

/** The party as the entry names it. */
export function partyName({ organization, municipality, groupLabel }: ReportParty): string {
  return organization?.label ?? municipality?.displayName ?? groupLabel ?? '';
}
