import { parseGlobalId } from '@verbund/schema';
import { Arg, Args, Ctx, Directive, Int, Mutation, Resolver } from 'type-graphql';
import { RawArguments } from '../connection/page.args.ts';
import type { Context } from '../context.ts';
import { stateAt } from '../history/record-history.ts';
import { withHiddenPersons } from '../participation/hide-persons.ts';
import { Visibility } from '../record/record.enum.ts';
import { WRITINGS } from './kinds.ts';
import { RecordPayload } from './payload.type.ts';
import type { RecordState } from './record-state.ts';
import type { RecordWriting } from './record-writing.ts';
import { aboutRecord } from './request-of.ts';
import { RecordArgs } from './write.args.ts';
import { writeRecord, type WriteAnswer, type WriteRequest } from './write-record.ts';

type Raw = Record<string, unknown>;

/** What can be done to a record of any kind. */
@Resolver()
export class RecordActionsResolver {
  @Directive('@route(by: "id")')
  @Mutation(() => RecordPayload, {
    nullable: true,
    description: 'Shows the record to everybody this visibility names.',
  })
  async publish(
    @Args(() => RecordArgs) args: RecordArgs,
    @Arg('visibility', () => Visibility, { defaultValue: 'PUBLIC' }) visibility: Visibility,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    return act(context, args, raw, 'publish', {
      action: 'PUBLISHED',
      change: ({ state }) => ({ ...state, publication: 'PUBLISHED', visibility }),
    });
  }

  @Directive('@route(by: "id")')
  @Mutation(() => RecordPayload, {
    nullable: true,
    description: 'Takes the record back. What was shown leaves a Tombstone with the reason, which is public.',
  })
  async withdraw(
    @Args(() => RecordArgs) args: RecordArgs,
    @Arg('reason', () => String) reason: string,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    return act(context, { ...args, note: reason }, raw, 'withdraw', {
      action: 'WITHDRAWN',
      change: ({ state }, reading) => {
        if (reason.trim() === '') reading.at('reason').problem('REQUIRED', 'expected a reason');
        return { ...state, publication: 'WITHDRAWN' };
      },
    });
  }

  @Directive('@route(by: "id")')
  @Mutation(() => RecordPayload, {
    nullable: true,
    description: 'Says that everything in the record is still right.',
  })
  async confirm(
    @Args(() => RecordArgs) args: RecordArgs,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    return act(context, args, raw, 'confirm', {
      action: 'CONFIRMED',
      change: ({ state }, _reading, _em, at) => ({ ...state, confirmedAt: at.toISOString() }),
    });
  }

  @Directive('@route(by: "id")')
  @Mutation(() => RecordPayload, {
    nullable: true,
    description: 'Hides address, venue, contact and persons of the record at once.',
  })
  async protect(
    @Args(() => RecordArgs) args: RecordArgs,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    return act(context, args, raw, 'protect', {
      action: 'PROTECTED',
      change: ({ state }) => protectedState(writingOf(args.id), state),
    });
  }

  @Directive('@route(by: "id")')
  @Mutation(() => RecordPayload, {
    nullable: true,
    description:
      'Makes the record what it was at a revision, as a new revision. Also brings back what was withdrawn.',
  })
  async undo(
    @Args(() => RecordArgs) args: RecordArgs,
    @Arg('toRevision', () => Int) toRevision: number,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    return act(context, args, raw, 'undo', {
      action: 'UNDONE',
      change: async ({ id, state }, reading, em) => {
        const earlier = await stateAt(em, id, toRevision);
        if (!earlier)
          reading.at('toRevision').problem('REVISION_UNKNOWN', `the history has no revision ${toRevision}`);
        return earlier ?? state;
      },
    });
  }
}

type Action = Pick<WriteRequest<object>, 'action' | 'change'>;

function act(
  context: Context,
  args: RecordArgs,
  raw: Raw,
  fieldName: string,
  action: Action,
): Promise<WriteAnswer> {
  const about = aboutRecord(null, fieldName, args, raw, context);
  return writeRecord(context, writingOf(args.id), { ...about, ...action });
}

/** The id was checked; every kind has its table. */
function writingOf(id: string): RecordWriting {
  const kind = parseGlobalId(id)?.kind;
  const writing = kind && WRITINGS[kind];
  if (!writing) throw new Error(`nobody wrote down how ${kind} is written`);
  return writing;
}

function protectedState(writing: RecordWriting, state: RecordState): RecordState {
  const parts = withHiddenPersons(state.parts);
  const sites = parts.sites.map((site) => ({ ...site, addressVisibility: 'NETWORK' as const }));
  return { ...state, content: writing.protect(state.content), parts: { ...parts, sites } };
}
