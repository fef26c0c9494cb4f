/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { capitalized } from '../../format/format-words.ts';
import type { Visit } from '../../visit/visit.ts';
import type { SuggestionState } from './suggestion.ts';

const KINDS = ['CORRECTION', 'REMOVAL'] as const;

/** Suggest a correction or removal to the editors, without an account; and read their answer later. */
export function SuggestionForm({
  state,
  visit,
}: {
  readonly state: SuggestionState;
  readonly visit: Visit;
}): ReactNode {
  const { correction } = visit.text;
  return (
    <section>
      <h2>{correction.write}</h2>
      <Said state={state} visit={visit} />
      {state.state !== 'sent' && <Form state={state} visit={visit} />}
      <details>
        <summary>{correction.askReceipt}</summary>
        <form method="post" className="desk-form">
          <div className="field">
            <label htmlFor="receipt">{correction.receiptLabel}</label>
            <input id="receipt" type="text" name="receipt" autoComplete="off" spellCheck={false} />
          </div>
          <p>
            <button type="submit" name="do" value="answer" className="quiet">
              {correction.askReceipt}
            </button>
          </p>
        </form>
      </details>
    </section>
  );
}

function Said({ state, visit }: { readonly state: SuggestionState; readonly visit: Visit }): ReactNode {
  const { correction } = visit.text;
  switch (state.state) {
    case 'sent':
      return (
        <div className="notice" aria-live="polite">
          <p>{correction.sent}</p>
          <p>{correction.receipt}</p>
          <p>
            <code className="citation-address">{state.receipt}</code>
          </p>
        </div>
      );
    case 'asked':
      return (
        <div className="notice" aria-live="polite">
          <p>
            {state.answer === null
              ? correction.noReceipt
              : correction.decision(visit.label('SuggestionState', state.answer.state))}
          </p>
          {state.answer?.answer && <p className="prose-lines">{state.answer.answer}</p>}
        </div>
      );
    case 'refused':
      return (
        <p className="notice" role="alert">
          {correction.refused}
        </p>
      );
    default:
      return null;
  }
}

function Form({ state, visit }: { readonly state: SuggestionState; readonly visit: Visit }): ReactNode {
  const { correction } = visit.text;
  const entered = 'words' in state ? state : { kind: 'CORRECTION', words: '', contact: '' };
  return (
    <form method="post" className="desk-form">
      <fieldset>
        <legend>{correction.kindQuestion}</legend>
        {KINDS.map((kind) => (
          <p className="field-checkbox" key={kind}>
            <input
              id={`kind-${kind}`}
              type="radio"
              name="kind"
              value={kind}
              defaultChecked={kind === entered.kind}
            />
            <label htmlFor={`kind-${kind}`}>{capitalized(visit.label('SuggestionKind', kind))}</label>
          </p>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="words">{correction.words}</label>
        <textarea id="words" name="words" rows={5} defaultValue={entered.words} required />
      </div>
      <div className="field">
        <label htmlFor="contact">{correction.contact}</label>
        <input id="contact" type="text" name="contact" defaultValue={entered.contact} autoComplete="email" />
      </div>
      <p>
        <button type="submit" name="do" value="suggest">
          {correction.send}
        </button>
      </p>
    </form>
  );
}
