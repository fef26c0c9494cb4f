import { NoAnswer } from '../../ask/ask.ts';
import { formatClock } from '../../format/format-date.ts';
import type { Visit } from '../../visit/visit.ts';
import type { FormPageState } from '../pages/form-page.tsx';
import { draftContent } from './form-draft.ts';

/** What became of a draft. */
export interface Kept {
  /** When it was saved; null where it was not. */
  readonly after: string | null;
  readonly said: string;
}

/** Saves what stands in a form, and says so in words. Never rejects for what a region does. */
export async function keepDraft(visit: Visit, state: FormPageState): Promise<Kept> {
  const { unsent } = visit.text;
  const { draft, visitor, revision, record } = state;
  if (draft.form === null) return { after: null, said: unsent.notKept };
  try {
    const { data } = await visitor.ask('SaveFormDraft', {
      region: visitor.region,
      form: draft.form,
      revision,
      content: draftContent(state),
      after: draft.after,
    });
    const saved = data.payload?.draft?.savedAt ?? null;
    if (saved === null) return { after: null, said: refusal(data.payload, visit) };
    const words = unsent.kept(formatClock(new Date(saved), visit.language));
    const isOld = record !== null && record.meta.revision !== revision;
    return { after: saved, said: isOld ? `${words} ${unsent.changedMeanwhile}` : words };
  } catch (error) {
    if (error instanceof NoAnswer) return { after: null, said: unsent.notKept };
    throw error;
  }
}

function refusal(
  payload: {
    readonly conflict: object | null;
    readonly problems: readonly { readonly code: string }[];
  } | null,
  { text: { unsent } }: Visit,
): string {
  if (payload?.conflict) return unsent.keptElsewhere;
  const codes = payload?.problems.map(({ code }) => code) ?? [];
  if (codes.includes('TOO_MANY')) return unsent.tooMany;
  return codes.includes('TOO_LONG') ? unsent.tooLong : unsent.notKept;
}
