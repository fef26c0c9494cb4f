import { requireOwn } from '../record/node.rules.ts';
import type { Context } from '../context.ts';
import { NetworkError, quote } from '../errors.ts';
import { requestHash } from './idempotency/request-hash.ts';
import type { CopyArgs, CreateArgs, RecordArgs, WriteArgs } from './write.args.ts';
import type { WriteRequest } from './write-request.ts';

const LONGEST_NOTE = 1_000;

type About = Pick<WriteRequest<object>, 'id' | 'expectedRevision' | 'note' | 'idempotency'>;
type RawArgs = Readonly<Record<string, unknown>>;

/** What a request for a change of a record of this kind (null: of any) says about itself. Refuses ids of other regions. */
export function aboutRecord(
  typeName: string | null,
  fieldName: string,
  args: RecordArgs,
  rawArgs: RawArgs,
  { config }: Context,
): About {
  requireOwn(typeName, args.id, config.code);
  return { id: args.id, expectedRevision: args.expectedRevision, ...aboutWrite(fieldName, args, rawArgs) };
}

/** What a request for a new record says about itself. Refuses other regions. */
export function aboutNew(fieldName: string, args: CreateArgs, rawArgs: RawArgs, context: Context): About {
  requireRegion(args.region, context);
  return { id: null, expectedRevision: null, ...aboutWrite(fieldName, args, rawArgs) };
}

/** What a request for a copy of a record says about itself. */
export function aboutCopy(fieldName: string, args: CopyArgs, rawArgs: RawArgs, { config }: Context): About {
  requireOwn(null, args.id, config.code);
  return { id: null, expectedRevision: null, ...aboutWrite(fieldName, args, rawArgs) };
}

/** Refuses what is meant for another region, with REGION_UNKNOWN. */
export function requireRegion(region: string, { config }: Pick<Context, 'config'>): void {
  if (region !== config.code)
    throw new NetworkError('REGION_UNKNOWN', `expected region ${config.code}, got ${quote(region)}`);
}

function aboutWrite(
  fieldName: string,
  { note, idempotencyKey }: WriteArgs,
  rawArgs: RawArgs,
): Pick<About, 'note' | 'idempotency'> {
  const words = note?.trim() ?? '';
  if (words.length > LONGEST_NOTE)
    throw new NetworkError(
      'BAD_USER_INPUT',
      `note: expected at most ${LONGEST_NOTE} characters, got ${words.length}`,
    );
  return {
    note: words === '' ? null : words,
    idempotency:
      idempotencyKey == null ? null : { key: idempotencyKey, requestHash: requestHash(fieldName, rawArgs) },
  };
}
