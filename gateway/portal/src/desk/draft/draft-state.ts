import type { FormDraft } from './form-draft.ts';

/** What a form knows of its draft. */
export interface DraftState {
  /** Name of the form at the region; null where whoever is at it keeps no drafts there. */
  readonly form: string | null;
  /** When the draft was saved that this form goes on from; null: it has none yet. */
  readonly after: string | null;
  /** Drafts that are to be gone on with or thrown away. */
  readonly pending: readonly FormDraft[];
  /** What became of the last step about a draft, in words. */
  readonly said: string | null;
  /** Something stands in the form that the draft lacks: a script saves it at once. */
  readonly isUnsent: boolean;
}

/** A form as it is opened, or as a browser sent it back. */
export function draftState(form: string | null, sent: URLSearchParams | null): DraftState {
  return { form, after: sent?.get('draft') || null, pending: [], said: null, isUnsent: false };
}
