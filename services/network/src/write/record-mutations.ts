import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  Mutation,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import { RawArguments } from '../connection/page.args.ts';
import type { Context } from '../context.ts';
import type { Loaders } from '../loaders.ts';
import { payloadOf } from './payload.type.ts';
import type { RecordWriting } from './record-writing.ts';
import { aboutNew, aboutRecord } from './request-of.ts';
import { CreateArgs, RecordArgs } from './write.args.ts';
import { withInput } from './write-input.ts';
import { writeRecord } from './write-record.ts';
import type { WriteAnswer } from './write-request.ts';

interface KindInGraph<Content extends object, Input extends object> {
  /** `Conference`, as it stands in `createConference`. */
  readonly name: string;
  readonly typeName: string;
  readonly Type: ClassType;
  readonly Input: ClassType<Input>;
  readonly writing: RecordWriting<Content, Input>;
  readonly load: (loaders: Loaders, id: string) => Promise<object | null>;
}

/** Creating and changing records of one kind: two mutations and their payload. */
export function recordMutations<Content extends object, Input extends object>(
  kind: KindInGraph<Content, Input>,
): { readonly Payload: ClassType; readonly Mutations: Function } {
  const { name, typeName, Type, Input: InputType, writing, load } = kind;
  const Payload = payloadOf(name);
  const [create, change] = [`create${name}`, `change${name}`];

  @Resolver(() => Payload)
  class RecordMutations {
    @Directive('@route(by: "region", names: SHARD)')
    @Mutation(() => Payload, { name: create, nullable: true, description: 'A new draft.' })
    async create(
      @Args(() => CreateArgs) args: CreateArgs,
      @Arg('input', () => InputType) input: Input,
      @RawArguments() raw: Record<string, unknown>,
      @Ctx() context: Context,
    ): Promise<WriteAnswer> {
      return writeRecord(context, writing, {
        ...aboutNew(create, args, raw, context),
        action: 'CREATED',
        change: ({ state }, reading) => withInput(writing, state, input, reading, true),
      });
    }

    @Directive('@route(by: "id")')
    @Mutation(() => Payload, { name: change, nullable: true })
    async change(
      @Args(() => RecordArgs) args: RecordArgs,
      @Arg('input', () => InputType) input: Input,
      @RawArguments() raw: Record<string, unknown>,
      @Ctx() context: Context,
    ): Promise<WriteAnswer> {
      return writeRecord(context, writing, {
        ...aboutRecord(typeName, change, args, raw, context),
        action: 'CHANGED',
        change: ({ state }, reading) => withInput(writing, state, input, reading, false),
      });
    }

    @FieldResolver(() => Type, { name: writing.kind, nullable: true, description: 'As it is now.' })
    async record(@Root() { id }: WriteAnswer, @Ctx() { loaders }: Context): Promise<object | null> {
      return id === null ? null : load(loaders, id);
    }
  }
  return { Payload, Mutations: RecordMutations };
}
