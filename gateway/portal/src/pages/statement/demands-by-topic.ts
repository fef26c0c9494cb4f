import { ENUM_LABELS } from '@verbund/schema';
import type { OutcomeFields, StatementPageData, Topic } from '../../ask/operation-types.ts';

export type StatementConference = NonNullable<StatementPageData['conferences']>['nodes'][number];

/** One demand with the event it comes from. */
export interface Demand {
  readonly outcome: OutcomeFields;
  readonly conference: StatementConference;
}

/** The demands under one topic; null: under events that name none. */
export interface TopicDemands {
  readonly topic: Topic | null;
  readonly demands: readonly Demand[];
}

/** Every demand of these events. */
export function demandsOf(conferences: readonly StatementConference[]): readonly Demand[] {
  return conferences.flatMap((conference) => conference.outcomes.map((outcome) => ({ outcome, conference })));
}

/** Demands under the topics of their events, in the order of the contract. One of an event with several topics stands under each of them. */
export function demandsByTopic(conferences: readonly StatementConference[]): readonly TopicDemands[] {
  const demands = demandsOf(conferences);
  const topics = Object.keys(ENUM_LABELS.Topic) as Topic[];
  return [
    ...topics.map((topic) => ({
      topic,
      demands: demands.filter(({ conference }) => conference.topics.includes(topic)),
    })),
    { topic: null, demands: demands.filter(({ conference }) => conference.topics.length === 0) },
  ].filter((group) => group.demands.length > 0);
}
