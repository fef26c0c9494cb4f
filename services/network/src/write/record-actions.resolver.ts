import { Arg, Args, Ctx, Directive, ID, Int, Mutation, Resolver } from 'type-graphql';
import { RawArguments } from '../connection/page.args.ts';
import type { Context } from '../context.ts';
import { stateAt } from '../history/record-history.ts';
import { Visibility } from '../record/record.enum.ts';
import { adoptShortEntry } from './adopt-short-entry.ts';
import { writingOf } from './kinds.ts';
import { loadRecord } from './load-record.ts';
import { RecordPayload } from './payload.type.ts';
import { protectedState } from './protected-state.ts';
import { aboutCopy, aboutRecord } from './request-of.ts';
import { CopyArgs, RecordArgs } from './write.args.ts';
import { writeRecord } from './write-record.ts';
import type { WriteAnswer, WriteRequest } from './write-request.ts';

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

  @Directive('@route(by: "id")')
  @Mutation(() => RecordPayload, {
    nullable: true,
    description:
      'A new draft of the next conference or project of its kind: without dates, persons, figures and outcomes.',
  })
  async copyAsNext(
    @Args(() => CopyArgs) args: CopyArgs,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    const about = aboutCopy('copyAsNext', args, raw, context);
    const writing = writingOf(args.id);
    return writeRecord(context, writing, {
      ...about,
      action: 'COPIED',
      change: async ({ state }, reading, em) => {
        const original = await loadRecord(em, writing, args.id);
        if (!original || original.state.publication === 'WITHDRAWN')
          reading.at('id').problem('NOT_FOUND', `there is no ${args.id}`);
        const next = original && writing.next(original.state);
        if (original && !next)
          reading.at('id').problem('INVALID_ID', 'expected the id of a conference or a project');
        return next ? { ...state, ...next } : state;
      },
    });
  }

  @Directive('@route(by: "id")')
  @Mutation(() => RecordPayload, {
    nullable: true,
    description:
      'Gives a short entry up for the record its own region keeps by now. Its id leads there, and whatever names it in this region names the other one.',
  })
  async adoptShortEntry(
    @Args(() => RecordArgs) args: RecordArgs,
    @Arg('by', () => ID) by: string,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    const { expectedRevision, note, idempotency } = aboutRecord(
      'Organization',
      'adoptShortEntry',
      args,
      raw,
      context,
    );
    return adoptShortEntry(context, { id: args.id, by, expectedRevision, note, idempotency });
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
