import { NoAnswer } from '../../ask/ask.ts';
import type { SuggestionAnswerData } from '../../ask/operation-types.ts';
import type { Visit } from '../../visit/visit.ts';

/** Where somebody is who suggests something to the editors. */
export type SuggestionState =
  | {
      readonly state: 'blank' | 'refused';
      readonly kind: string;
      readonly words: string;
      readonly contact: string;
    }
  | { readonly state: 'sent'; readonly receipt: string }
  | { readonly state: 'asked'; readonly answer: SuggestionAnswerData['suggestionAnswer'] };

/** Sends what the form says to the region that keeps the record, or asks it for the answer. */
export async function suggestionOf(visit: Visit, id: string): Promise<SuggestionState> {
  const form = visit.form;
  if (form === null) return { state: 'blank', kind: 'CORRECTION', words: '', contact: '' };
  if (form.get('do') === 'answer') return { state: 'asked', answer: await answerTo(visit, form) };
  const kind = form.get('kind') === 'REMOVAL' ? 'REMOVAL' : 'CORRECTION';
  const words = form.get('words') ?? '';
  const contact = form.get('contact')?.trim() ?? '';
  // A reader of a body suggests as such; everybody else as the public.
  const ask = visit.visitor?.ask ?? visit.ask;
  try {
    const { data } = await ask('Suggest', { id, kind, words, contact: contact === '' ? null : contact });
    const receipt = data.payload?.receipt ?? null;
    if (receipt !== null) return { state: 'sent', receipt };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
  }
  return { state: 'refused', kind, words, contact };
}

async function answerTo(
  visit: Visit,
  form: URLSearchParams,
): Promise<SuggestionAnswerData['suggestionAnswer']> {
  try {
    const { data } = await visit.ask('SuggestionAnswer', {
      region: visit.parameters.region ?? '',
      receipt: form.get('receipt')?.trim() ?? '',
    });
    return data.suggestionAnswer;
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}
