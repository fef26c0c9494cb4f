import type { DeskMeta } from '../../ask/operation-types.ts';
import type { Asked } from '../../ask/ask.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import type { InputObject } from '../form/write-input.ts';

/** Kinds of records the desk has forms for, as they stand in ids. */
export const DESK_KINDS = ['conference', 'organization', 'project', 'series', 'relation'] as const;
export type DeskKindName = (typeof DESK_KINDS)[number];

/** A record as the form begins with it. */
export interface FormRecord {
  readonly id: string;
  readonly region: string;
  readonly title: string;
  readonly status: string;
  readonly meta: DeskMeta;
  readonly values: FormValues;
}

/** What the region said to a wish. */
export interface Payload {
  readonly revision: number | null;
  readonly problems: readonly { readonly code: string; readonly path: readonly string[] }[];
  readonly conflict?: { readonly revision: number; readonly fields: readonly string[] } | null;
  readonly record?: { readonly id: string } | null;
}

export interface Change {
  readonly id: string;
  readonly revision: number;
  readonly input: InputObject;
  readonly note: string | null;
  readonly key: string;
}

/**
 * One kind of record at the desk: what is asked, and the operations behind it. The forms are declared beside the inputs they make, and the
 * region checks every value: the compiler sees trees of plain values here.
 */
export interface DeskKind {
  /** `status` is the one the record has; null for a new one. */
  readonly fields: (visit: Visit, status: string | null) => readonly FormField[];
  /** What a new one begins with. */
  readonly initial: FormValues;
  readonly load: (visitor: SignedIn, id: string) => Promise<FormRecord | null>;
  readonly create: (
    visitor: SignedIn,
    input: InputObject,
    key: string,
  ) => Promise<
    Asked<'CreateConference' | 'CreateOrganization' | 'CreateProject' | 'CreateSeries' | 'CreateRelation'>
  >;
  readonly change: (
    visitor: SignedIn,
    change: Change,
  ) => Promise<
    Asked<'ChangeConference' | 'ChangeOrganization' | 'ChangeProject' | 'ChangeSeries' | 'ChangeRelation'>
  >;
}

/** The kind an address names. */
export function deskKindOf(name: string | undefined): DeskKindName | null {
  return DESK_KINDS.find((kind) => kind === name) ?? null;
}
