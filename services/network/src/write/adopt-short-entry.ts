import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { read } from '../database/reading.ts';
import { appendChange, type NewChange } from '../live/append-change.ts';
import { forgetLoaded } from '../loaders.ts';
import { organizationWriting } from '../organization/organization.writing.ts';
import { answerKey, takeKey, type Written } from './idempotency/take-key.ts';
import { writingOf } from './kinds.ts';
import type { ParticipationValue, RecordState } from './record-state.ts';
import type { RecordWriting } from './record-writing.ts';
import { requireWriter } from './require-writer.ts';
import { inTransaction } from './transaction.ts';
import { writeOne, type Writing } from './write-one.ts';
import type { Refused, WriteAnswer, WriteRequest } from './write-request.ts';

/** An adoption, as far as the request says it. */
type Adoption = Pick<WriteRequest<object>, 'expectedRevision' | 'note' | 'idempotency'> & {
  readonly id: string;
  /** The record that takes over. */
  readonly by: string;
};

/**
 * Gives a short entry up for another record, in one transaction: the entry is withdrawn and its tombstone says where it lives on, and
 * every record of this region that names it names the other one instead, each as a revision of its own. The names they show stay.
 */
export async function adoptShortEntry(context: Context, adoption: Adoption): Promise<WriteAnswer> {
  const { id, by, idempotency } = adoption;
  const author = requireWriter(context.viewer, context.config.code);
  const use = idempotency && { ...idempotency, person: author.person };
  const writing: Writing = { context, author, at: new Date() };
  const outcome = await inTransaction<Written, Refused>(context.em, async (em) => {
    const used = use && (await takeKey(em, use, writing.at));
    if (used) return { kept: used };
    const entry = await writeOne(em, writing, organizationWriting, withdrawal(adoption));
    if ('refused' in entry) return entry;
    const changes: (NewChange | null)[] = [entry.change];
    for (const namer of await namersOf(em, id)) {
      const one = await writeOne(em, writing, writingOf(namer), renaming(namer, id, by));
      if ('refused' in one) return one;
      changes.push(one.change);
    }
    if (use) await answerKey(em, use, entry.kept);
    for (const change of changes) if (change) await appendChange(em, change);
    return { kept: entry.kept };
  });
  forgetLoaded(context.loaders);
  if ('refused' in outcome) return { id: null, revision: null, ...outcome.refused };
  return { ...outcome.kept, problems: [], conflict: null };
}

type Content = typeof organizationWriting extends RecordWriting<infer Known> ? Known : never;

function withdrawal({ id, by, expectedRevision, note }: Adoption): WriteRequest<Content> {
  return {
    id,
    expectedRevision,
    note,
    idempotency: null,
    action: 'ADOPTED',
    movedTo: by,
    change: ({ state }, reading) => {
      const place = reading.at('by');
      const target = place.id('organization', by);
      if (target === id) place.problem('TWICE', 'a short entry cannot take its own place');
      if (state.content.stewardship !== 'SHORT_ENTRY')
        reading.at('id').problem('NOT_SHORT_ENTRY', 'only a short entry is given up for another record');
      return { ...state, publication: 'WITHDRAWN' };
    },
  };
}

function renaming(id: string, from: string, to: string): WriteRequest<object> {
  return {
    id,
    expectedRevision: null,
    note: null,
    idempotency: null,
    action: 'ADOPTED',
    change: ({ state }) => renamed(writingOf(id), state, from, to),
  };
}

/** The state with another id wherever this one stands. What leaves an organization of this region cannot lead to another region: that stays. */
function renamed(
  { links }: RecordWriting,
  { content, parts, ...about }: RecordState,
  from: string,
  to: string,
): RecordState {
  const columns: Record<string, unknown> = { ...content };
  for (const { column } of links) if (column !== 'fromId' && columns[column] === from) columns[column] = to;
  const parties = (participations: readonly ParticipationValue[]) =>
    participations.map((one) => (one.organizationId === from ? { ...one, organizationId: to } : one));
  return {
    ...about,
    content: columns,
    parts: {
      ...parts,
      participations: parties(parts.participations),
      sessions: parts.sessions.map((session) => ({
        ...session,
        participations: parties(session.participations),
      })),
      outcomes: parts.outcomes.map((one) =>
        one.byOrganizationId === from ? { ...one, byOrganizationId: to } : one,
      ),
    },
  };
}

/** Records that name an organization, in the order of their ids, so that two of these never wait for each other. */
async function namersOf(em: EntityManager, id: string): Promise<string[]> {
  const rows = await read<{ id: string }>(em, raw(NAMERS, [id, id, id]));
  return rows.map((row) => row.id);
}

const NAMERS = `with naming as (
    select owner_id as id from participation where organization_id = ?
    union select owner_id from outcome where by_organization_id = ?
    union select id from relation where to_id = ?
  ), living as (
    select id from organization where publication <> 'WITHDRAWN'
    union all select id from project where publication <> 'WITHDRAWN'
    union all select id from conference where publication <> 'WITHDRAWN'
    union all select id from conference_series where publication <> 'WITHDRAWN'
    union all select id from relation where publication <> 'WITHDRAWN'
  )
  select id from naming join living using (id) order by id`;
