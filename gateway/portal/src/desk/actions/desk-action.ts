import type { Asked } from '../../ask/ask.ts';
import type { SignedIn } from '../../visit/visit.ts';
import type { DeskKindName, FormRecord, Payload } from '../kinds/desk-kind.ts';

/** Steps that are no change of a field. */
export const DESK_ACTIONS = [
  'publish',
  'confirm',
  'held',
  'postpone',
  'cancel',
  'copy',
  'protect',
  'withdraw',
  'undo',
] as const;
export type DeskActionName = (typeof DESK_ACTIONS)[number];

/** What a step needs to be told. */
export interface ActionInput {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
  readonly reason: string;
  readonly visibility: string;
  readonly participants: number | null;
  readonly precision: string;
  readonly toRevision: number;
}

/** Steps that make sense for a record in its state; the region has the last word. */
export function actionsFor(kind: DeskKindName, { meta, status }: FormRecord): readonly DeskActionName[] {
  if (meta.publication === 'WITHDRAWN') return [];
  const isPublished = meta.publication === 'PUBLISHED';
  const isConference = kind === 'conference';
  const isOpen = isConference && (status === 'PLANNED' || status === 'CONFIRMED' || status === 'POSTPONED');
  const offered: Readonly<Record<DeskActionName, boolean>> = {
    publish: !isPublished || meta.visibility !== 'PUBLIC',
    confirm: isPublished,
    held: isOpen && status !== 'POSTPONED',
    postpone: isOpen && status !== 'POSTPONED',
    cancel: isOpen,
    copy: kind === 'conference' || kind === 'project',
    // In a relation there is nothing it could hide.
    protect: kind !== 'relation',
    withdraw: true,
    // Leads from the history, where there is a revision to go back to.
    undo: false,
  };
  return DESK_ACTIONS.filter((action) => offered[action]);
}

/** The operation behind each step. */
export const RUN_ACTION: Readonly<
  Record<
    DeskActionName,
    (
      visitor: SignedIn,
      input: ActionInput,
    ) => Promise<{
      readonly data: { readonly payload: Payload | null };
      readonly problems: Asked<'ConfirmRecord'>['problems'];
    }>
  >
> = {
  publish: (visitor, { visibility, ...input }) =>
    visitor.ask('PublishRecord', { ...target(input), visibility: visibilityOf(visibility) }),
  confirm: (visitor, input) => visitor.ask('ConfirmRecord', target(input)),
  held: (visitor, { participants, precision, ...input }) =>
    visitor.ask('ReportConferenceHeld', {
      ...target(input),
      figures:
        participants === null
          ? null
          : [{ measure: 'PARTICIPANTS', value: participants, precision: precisionOf(precision) }],
    }),
  postpone: (visitor, { reason, ...input }) =>
    visitor.ask('PostponeConference', { ...target(input), reason: reason === '' ? null : reason }),
  cancel: (visitor, { reason, ...input }) => visitor.ask('CancelConference', { ...target(input), reason }),
  copy: (visitor, { id, key }) => visitor.ask('CopyAsNext', { id, key }),
  protect: (visitor, input) => visitor.ask('ProtectRecord', target(input)),
  withdraw: (visitor, { reason, ...input }) => visitor.ask('WithdrawRecord', { ...target(input), reason }),
  undo: (visitor, { toRevision, ...input }) => visitor.ask('UndoRecord', { ...target(input), toRevision }),
};

function target({ id, revision, key }: Pick<ActionInput, 'id' | 'revision' | 'key'>): {
  id: string;
  revision: number;
  key: string;
} {
  return { id, revision, key };
}

function visibilityOf(text: string): 'PUBLIC' | 'FEDERATION' | 'NETWORK' {
  return text === 'FEDERATION' || text === 'NETWORK' ? text : 'PUBLIC';
}

function precisionOf(text: string): 'EXACT' | 'APPROXIMATE' | 'ALMOST' | 'MORE_THAN' {
  return text === 'APPROXIMATE' || text === 'ALMOST' || text === 'MORE_THAN' ? text : 'EXACT';
}
