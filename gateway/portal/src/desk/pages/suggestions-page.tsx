/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { DeskSuggestionsData } from '../../ask/operation-types.ts';
import { formatInstant } from '../../format/format-date.ts';
import { capitalized } from '../../format/format-words.ts';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { DeskBar, deskPage, seeOther } from './desk-frame.tsx';
import { recordPlace } from './record-table.tsx';

type Suggestion = NonNullable<DeskSuggestionsData['suggestions']>['suggestions'][number];

const PAGE_SIZE = 50;

/** What others suggest. Accepting marks it; the record itself is changed in its form, by whoever is responsible for it. */
export async function deskSuggestionsPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const { desk } = visit.text;
  if (visit.form !== null) return decide(visit, visitor, visit.form);
  const { data } = await visitor.ask('DeskSuggestions', {
    region: visitor.region,
    first: PAGE_SIZE,
    after: visit.query.get('after'),
  });
  const open = data.suggestions?.suggestions ?? [];
  return deskPage(visit, {
    title: desk.suggestions,
    content: (
      <div className="column">
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{desk.suggestions}</h1>
        {visit.query.has('refused') && (
          <p className="notice" role="alert">
            {desk.decisionRefused}
          </p>
        )}
        {open.length === 0 && <p>{desk.noSuggestions}</p>}
        {open.map((suggestion) => (
          <Entry key={suggestion.id} suggestion={suggestion} visit={visit} />
        ))}
        {data.suggestions?.next && (
          <p>
            <a className="onward" href={visit.href('deskSuggestions', {}, { after: data.suggestions.next })}>
              {desk.more}
            </a>
          </p>
        )}
      </div>
    ),
  });
}

async function decide(visit: Visit, visitor: SignedIn, form: URLSearchParams): Promise<Page> {
  const suggestion = form.get('suggestion') ?? '';
  const answer = form.get('answer')?.trim() ?? '';
  const target = { region: visitor.region, suggestion };
  const { data } =
    form.get('do') === 'accept'
      ? await visitor.ask('AcceptSuggestion', { ...target, answer: answer === '' ? null : answer })
      : await visitor.ask('DeclineSuggestion', { ...target, answer });
  const wasDecided = data.payload !== null && data.payload.problems.length === 0;
  return seeOther(visit, visit.href('deskSuggestions', {}, wasDecided ? {} : { refused: '1' }));
}

function Entry({ suggestion, visit }: { readonly suggestion: Suggestion; readonly visit: Visit }): ReactNode {
  const { desk } = visit.text;
  const answerId = `answer-${suggestion.id.replace(/\W/g, '-')}`;
  return (
    <section className="notice">
      <h2>{capitalized(visit.label('SuggestionKind', suggestion.kind))}</h2>
      <p className="aside">
        {`${visit.label('SuggestionSender', suggestion.sender)}, ${formatInstant(suggestion.suggestedAt, visit.language, true)}`}
      </p>
      <p className="prose-lines">{suggestion.words}</p>
      {suggestion.contact !== null && <p>{desk.suggestionContact(suggestion.contact)}</p>}
      <p>
        <a className="onward" href={recordPlace('deskEdit', suggestion.recordId, visit)}>
          {desk.edit}
          <span className="unseen"> {suggestion.recordId}</span>
        </a>
      </p>
      <form method="post" className="desk-form">
        <input type="hidden" name="suggestion" value={suggestion.id} />
        <div className="field">
          <label htmlFor={answerId}>{desk.answer}</label>
          <textarea id={answerId} name="answer" rows={2} aria-describedby={`${answerId}-hint`} />
          <span className="hint" id={`${answerId}-hint`}>
            {desk.answerHint}
          </span>
        </div>
        <p className="row-actions">
          <button type="submit" name="do" value="accept">
            {desk.accept}
          </button>
          <button type="submit" name="do" value="decline" className="quiet">
            {desk.decline}
          </button>
        </p>
      </form>
    </section>
  );
}
