import { Arg, Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { RawArguments } from '../connection/page.args.ts';
import type { Context } from '../context.ts';
import { FigureInput } from '../figure/figure.input.ts';
import { readFigure } from '../figure/read-figure.ts';
import { aboutRecord } from '../write/request-of.ts';
import { RecordArgs } from '../write/write.args.ts';
import { writeRecord } from '../write/write-record.ts';
import type { WriteAnswer, WriteRequest } from '../write/write-request.ts';
import type { Reading } from '../write/reading.ts';
import type { FigureValue, RecordState } from '../write/record-state.ts';
import { readLines } from '../write/values/read-line.ts';
import type { ConferenceContent } from './conference.content.ts';
import type { ConferenceStatus } from './conference.enum.ts';
import { ConferencePayload } from './conference-write.resolver.ts';
import { conferenceWriting } from './conference.writing.ts';

type Raw = Record<string, unknown>;
type State = RecordState<ConferenceContent>;

/** What happens to a conference. People say so; the clock never does. */
@Resolver()
export class ConferenceStatusResolver {
  @Directive('@route(by: "id")')
  @Mutation(() => ConferencePayload, {
    nullable: true,
    description: 'Puts it off to a time nobody knows yet. The date it had is cleared.',
  })
  async postponeConference(
    @Args(() => RecordArgs) args: RecordArgs,
    @Arg('reason', () => String, { nullable: true }) reason: string | null | undefined,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    return act(context, args, raw, 'postponeConference', 'POSTPONED', ({ state }, reading) => {
      const noDate = { startDate: null, startTime: null, endDate: null, endTime: null };
      return moved({ ...state, content: { ...state.content, ...noDate } }, 'POSTPONED', reason, reading);
    });
  }

  @Directive('@route(by: "id")')
  @Mutation(() => ConferencePayload, { nullable: true, description: 'It stays visible, with the reason.' })
  async cancelConference(
    @Args(() => RecordArgs) args: RecordArgs,
    @Arg('reason', () => String) reason: string,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    return act(context, args, raw, 'cancelConference', 'CANCELLED', ({ state }, reading) =>
      moved(state, 'CANCELLED', reason, reading),
    );
  }

  @Directive('@route(by: "id")')
  @Mutation(() => ConferencePayload, {
    nullable: true,
    description:
      'Reports that it took place. Figures of the same measure and date take the place of those there were.',
  })
  async reportConferenceHeld(
    @Args(() => RecordArgs) args: RecordArgs,
    @Arg('figures', () => [FigureInput], { nullable: true }) figures: FigureInput[] | null | undefined,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    return act(context, args, raw, 'reportConferenceHeld', 'REPORTED_HELD', ({ state }, reading) => {
      const counted = (figures ?? []).map((figure, index) =>
        readFigure(figure, reading.at('figures', index)),
      );
      const held = moved(state, 'HELD', null, reading);
      return { ...held, parts: { ...held.parts, figures: withFigures(held.parts.figures, counted) } };
    });
  }
}

function act(
  context: Context,
  args: RecordArgs,
  raw: Raw,
  fieldName: string,
  action: WriteRequest<ConferenceContent>['action'],
  change: WriteRequest<ConferenceContent>['change'],
): Promise<WriteAnswer> {
  return writeRecord(context, conferenceWriting, {
    ...aboutRecord('Conference', fieldName, args, raw, context),
    action,
    change,
  });
}

function moved(
  state: State,
  status: ConferenceStatus,
  reason: string | null | undefined,
  reading: Reading,
): State {
  const words = readLines(reason, reading.at('reason'), { longest: 1_000, required: status === 'CANCELLED' });
  return {
    ...state,
    content: { ...state.content, status, statusReason: words === null ? null : { de: words } },
  };
}

function withFigures(before: readonly FigureValue[], counted: readonly FigureValue[]): FigureValue[] {
  const isReplaced = (figure: FigureValue) =>
    counted.some(({ measure, asOf }) => measure === figure.measure && asOf === figure.asOf);
  return [...before.filter((figure) => !isReplaced(figure)), ...counted];
}
