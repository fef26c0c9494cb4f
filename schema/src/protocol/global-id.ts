/** Kinds of sharded records, as they stand in an id. */
export const RECORD_KINDS = ['organization', 'project', 'conference', 'series', 'relation'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The three parts of an id `<region>:<kind>/<key>`. */
export interface GlobalId {
  readonly region: string;
  readonly kind: RecordKind;
  readonly key: string;
}

/** The parts alone would allow four more; a cursor has room for this many. */
const MAX_ID_LENGTH = 100;
const REGION = '[a-z][a-z0-9]{1,9}';
const KEY = '[a-z0-9][a-z0-9-]{0,79}';
const GLOBAL_ID = new RegExp(`^(${REGION}):(${RECORD_KINDS.join('|')})/(${KEY})$`);
const REGION_CODE = new RegExp(`^${REGION}$`);

/** The parts of an id, or null where the text is no id of this form (see schema/README.md, "Ids"). */
export function parseGlobalId(id: string): GlobalId | null {
  const match = id.length <= MAX_ID_LENGTH ? GLOBAL_ID.exec(id) : null;
  if (!match) return null;
  return { region: match[1] as string, kind: match[2] as RecordKind, key: match[3] as string };
}

/** Builds an id. Throws a RangeError when a part breaks the form, so that no malformed id is ever stored. */
export function formatGlobalId(region: string, kind: RecordKind, key: string): string {
  const id = `${region}:${kind}/${key}`;
  if (parseGlobalId(id) === null)
    throw new RangeError(`not an id of the form <region>:<kind>/<key>: ${JSON.stringify(id)}`);
  return id;
}

/** Is this text a region code (two to ten lower-case letters or digits, a letter first)? */
export function isRegionCode(text: string): boolean {
  return REGION_CODE.test(text);
}
