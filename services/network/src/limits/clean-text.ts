import type { ASTVisitor, ValidationContext } from 'graphql';
import { NetworkError } from '../errors.ts';

/** PostgreSQL stores no NUL, and half a surrogate pair is no character: neither can have been meant. */
function isCleanText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Validation rule: no text in the document that cannot be stored. */
export function cleanDocument(context: ValidationContext): ASTVisitor {
  return {
    StringValue({ value }) {
      if (!isCleanText(value)) context.reportError(unclean('a text in the document'));
    },
  };
}

/** Refuses variables with a text that cannot be stored, however deep it lies. */
export function requireCleanVariables(variables: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(variables))
    if (!isCleanValue(value)) throw unclean(`variable $${name}`);
}

function isCleanValue(value: unknown): boolean {
  if (typeof value === 'string') return isCleanText(value);
  if (Array.isArray(value)) return value.every(isCleanValue);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isCleanText(name) && isCleanValue(inner));
}

function unclean(where: string): NetworkError {
  return new NetworkError(
    'BAD_USER_INPUT',
    `${where}: expected Unicode text without NUL, got something that is none`,
  );
}
