import type { ConferenceFilter, FigureFilter, Topic } from '../../ask/operation-types.ts';
import type { QueryReader } from '../../directory/query-reader.ts';
import { readPeriod } from '../../directory/read-period.ts';
import { readRecord } from '../../directory/read-record.ts';
import { formatPartialDate } from '../../format/format-date.ts';
import { isDay } from '../../format/is-day.ts';
import type { Visit } from '../../visit/visit.ts';

/** What a statement is about: a body, a day for its members, a period for its events. */
export interface StatementQuestion {
  readonly body: string;
  readonly at: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly topic: Topic | null;
}

/** Reads the question of the address; null where no body is chosen yet. */
export async function readStatementQuestion(
  reader: QueryReader,
  visit: Visit,
): Promise<StatementQuestion | null> {
  const { lists, statement } = visit.text;
  const body = await readRecord(reader, visit, 'body', 'organization', statement.body);
  const at = reader.formed(
    'at',
    isDay,
    (day) => `${statement.at}: ${formatPartialDate(day, visit.language)}`,
  );
  const { from, to } = readPeriod(reader, visit);
  const topic = reader.choice<Topic>('topic', 'Topic', lists.topic);
  return body === null ? null : { body, at: at ?? visit.today, from, to, topic };
}

/** Beyond their own word, as the members are counted. */
const COUNTED = ['TO', 'BOTH', 'SOURCE_ONLY'] as const;

/** The same question in the words of the contract. */
export function statementVariables({ body, at, from, to, topic }: StatementQuestion): {
  readonly body: string;
  readonly at: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly events: FigureFilter;
  readonly members: FigureFilter;
  readonly conferences: ConferenceFilter;
} {
  const umbrella = { organization: body, at, transitive: true, confirmed: COUNTED };
  const topics = topic === null ? {} : { topics: [topic] };
  const period = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  return {
    body,
    at,
    from,
    to,
    events: { umbrella, ...topics },
    members: { memberOf: { organization: body, at, confirmed: COUNTED } },
    conferences: { umbrella, ...topics, ...period },
  };
}
