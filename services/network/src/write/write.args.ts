import { ArgsType, Field, ID, Int } from 'type-graphql';

/** What every mutation takes beside what it does (schema/README.md, "Writing"). */
@ArgsType()
export class WriteArgs {
  /** Public words on what was changed, and why. */
  @Field(() => String, { nullable: true })
  note?: string | null;

  /** Of the client's own making: the same request with the same key is done once, for 30 days. */
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

/** A change of one record. */
@ArgsType()
export class RecordArgs extends WriteArgs {
  @Field(() => ID)
  id!: string;

  /** The one somebody had in front of them. If the record has another one by now, nothing is written. */
  @Field(() => Int)
  expectedRevision!: number;
}

/** A new record. */
@ArgsType()
export class CreateArgs extends WriteArgs {
  /** Code of the region that is to keep it. */
  @Field(() => String)
  region!: string;
}

/** A copy of a record, whatever its revision. */
@ArgsType()
export class CopyArgs extends WriteArgs {
  @Field(() => ID)
  id!: string;
}
