/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { Visit } from '../visit/visit.ts';

/** The language a record's text is written in, where it is not the page's: a text equal to the German one is German. */
export function languageOfText(text: string | null, original: string | null, visit: Visit): 'de' | undefined {
  return visit.language !== 'de' && text !== null && text === original ? 'de' : undefined;
}

interface RecordTextProperties {
  readonly text: string | null;
  readonly original: string | null;
  readonly visit: Visit;
  readonly className?: string;
}

/** A paragraph of a record, marked with its language where nobody has translated it. Nothing where there is no text. */
export function RecordText({ text, original, visit, className }: RecordTextProperties): ReactNode {
  if (text === null || text === '') return null;
  return (
    <p className={className} lang={languageOfText(text, original, visit)}>
      {text}
    </p>
  );
}
