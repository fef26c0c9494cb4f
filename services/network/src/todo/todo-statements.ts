import type { TodoKind } from './todo.enum.ts';

/** The day it is where the regions are. */
const TODAY = `to_char(now() at time zone 'Europe/Berlin', 'YYYY-MM-DD')`;
const MONTHS_UNCONFIRMED = 12;

/** Records that are out, still matter, and were neither changed nor confirmed for a year. */
const stale = (table: string, label: string, matters: string) =>
  `select id, ${label} as label, revision, coalesce(confirmed_at, updated_at) as cared from ${table}
   where publication = 'PUBLISHED' and ${matters}
     and greatest(confirmed_at, updated_at) < now() - interval '${MONTHS_UNCONFIRMED} months'`;

const UNCONFIRMED = `select id, label, revision, to_char(cared, 'YYYY-MM-DD') as since, null as other, null as other_label from (
    ${stale('organization', 'name', `status <> 'DISSOLVED'`)}
    union all ${stale('project', `title ->> 'de'`, `status <> 'COMPLETED'`)}
    union all ${stale('conference', `title ->> 'de'`, `status in ('PLANNED', 'CONFIRMED', 'POSTPONED')`)}
    union all ${stale('conference_series', `title ->> 'de'`, `status in ('PLANNED', 'CONFIRMED', 'POSTPONED')`)}
    union all ${stale('relation', `from_label || ' – ' || to_label`, `coalesce(last_day >= ${TODAY}, true)`)}
  ) stale`;

const named = (table: string, label: string) =>
  `select id, ${label} as label, revision, name_search as name, unnest(name_search || alternate_search) as known
   from ${table} where publication <> 'WITHDRAWN'`;

/** Of projects and conferences the same name is no wonder: a series bears one. */
const SAME_NAME = `with named as (${named('organization', 'name')})
  select distinct a.id, a.label, a.revision, null as since, b.id as other, b.label as other_label
  from named a join named b on a.known = b.known and a.id < b.id and a.known <> '' and (a.known = a.name or b.known = b.name)`;

/** One statement for each kind: `id label revision since other other_label` of records of this region. */
export const TODO_STATEMENTS: Readonly<Record<TodoKind, string>> = {
  SUGGESTION_OPEN: `select s.record_id as id, coalesce(o.name, p.title ->> 'de', c.title ->> 'de', cs.title ->> 'de', r.from_label || ' – ' || r.to_label) as label,
      coalesce(o.revision, p.revision, c.revision, cs.revision, r.revision) as revision,
      to_char(s.suggested_at, 'YYYY-MM-DD') as since, s.id as other, left(s.words, 120) as other_label
    from suggestion s left join organization o on o.id = s.record_id left join project p on p.id = s.record_id
      left join conference c on c.id = s.record_id left join conference_series cs on cs.id = s.record_id left join relation r on r.id = s.record_id
    where s.state = 'OPEN'`,
  PAST_BUT_PLANNED: `select id, title ->> 'de' as label, revision, coalesce(last_day, first_day) as since, null as other, null as other_label
    from conference where publication <> 'WITHDRAWN' and status in ('PLANNED', 'CONFIRMED') and coalesce(last_day, first_day) < ${TODAY}`,
  HOST_MISSING: `select id, title ->> 'de' as label, revision, null as since, null as other, null as other_label
    from conference where publication <> 'WITHDRAWN' and status <> 'CANCELLED'
      and not exists (select 1 from participation where owner_id = conference.id and role = 'HOST')`,
  UNCONFIRMED,
  SAME_NAME,
};
