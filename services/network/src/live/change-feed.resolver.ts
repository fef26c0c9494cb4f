import { Args, Directive, Resolver, Root, Subscription } from 'type-graphql';
import type { ChangeEvent, StreamedEvent } from './change-event.ts';
import { ChangeEventType, ConferenceChangeEventType } from './change-event.type.ts';
import { ChangesArgs, ConferenceChangesArgs } from './change-filter.input.ts';
import { followedConferences, followedRecords } from './followed.ts';
import type { LiveContext } from './live-context.ts';

interface Asked<Args> {
  readonly args: Args;
  readonly context: LiveContext;
}
type Events = Promise<AsyncIterable<StreamedEvent>>;

/** What is streamed is the event already; how it is executed, each with a context of its own, is in `socket/run-subscription.ts`. */
@Resolver()
export class ChangeFeedResolver {
  @Directive('@scatter(merge: STREAM)')
  @Subscription(() => ChangeEventType, {
    description: 'Changes of organizations, projects and conferences, in the order of their commits.',
    subscribe: ({ args: { filter, after }, context }: Asked<ChangesArgs>): Events => {
      return context.live.open({
        caller: context.caller,
        key: `changes ${JSON.stringify(filter ?? null)}`,
        follow: (reader) => followedRecords(filter, reader),
        after,
      });
    },
  })
  changes(@Root() event: ChangeEvent, @Args(() => ChangesArgs) _args: ChangesArgs): ChangeEvent {
    return event;
  }

  @Directive('@scatter(merge: STREAM)')
  @Subscription(() => ConferenceChangeEventType, {
    description:
      'Changes of conferences that the filter of the list asks for, in the order of their commits.',
    subscribe: ({ args: { filter, after }, context }: Asked<ConferenceChangesArgs>): Events => {
      return context.live.open({
        caller: context.caller,
        key: `conferenceChanges ${JSON.stringify(filter ?? null)}`,
        follow: (reader) => followedConferences(filter, reader),
        after,
      });
    },
  })
  conferenceChanges(
    @Root() event: ChangeEvent,
    @Args(() => ConferenceChangesArgs) _args: ConferenceChangesArgs,
  ): ChangeEvent {
    return event;
  }
}
