import type { EntityManager } from '@mikro-orm/postgresql';
import type { RecordKind } from '@verbund/schema';
import type { WriteRequest } from '../write/write-request.ts';
import { newFormOf } from './form-of-draft.ts';
import { removeDraft } from './store-draft.ts';

/** Removes the draft of a form in the transaction that saves the form. Steps such as publishing send no form: its draft stays. */
export async function removeSentDraft(
  em: EntityManager,
  person: string,
  kind: RecordKind,
  { action, id, idempotency }: Pick<WriteRequest<object>, 'action' | 'id' | 'idempotency'>,
): Promise<void> {
  if (action === 'CHANGED' && id !== null) await removeDraft(em, person, id);
  if (action === 'CREATED' && idempotency) await removeDraft(em, person, newFormOf(kind, idempotency.key));
}
