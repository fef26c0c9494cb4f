import type { Problem } from '../write/problem.ts';

/** Longest content, in bytes of UTF-8: twice the largest form that was ever filled. */
export const CONTENT_BYTES = 200_000;
const DEEPEST = 16;
/** Like names in the contract: an erased name of a person has to stand in values, where it is found. */
const NAME = /^[A-Za-z_]\w{0,63}$/;

type Content = Readonly<Record<string, unknown>>;

/** Reads what stands in a form: a JSON object of bounded size, whose texts PostgreSQL can store. */
export function readContent(text: string): { readonly content: Content } | { readonly problem: Problem } {
  const bytes = Buffer.byteLength(text);
  if (bytes > CONTENT_BYTES)
    return problem('TOO_LONG', `expected at most ${CONTENT_BYTES} bytes, got ${bytes}`);
  const content = parsed(text);
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return problem('INVALID_TEXT', 'expected a JSON object');
  if (!isStorable(content, DEEPEST))
    return problem(
      'INVALID_TEXT',
      `expected names as in the contract, Unicode text without NUL, and at most ${DEEPEST} levels`,
    );
  return { content: content as Content };
}

function problem(code: 'TOO_LONG' | 'INVALID_TEXT', message: string): { readonly problem: Problem } {
  return { problem: { code, path: ['content'], message } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isStorable(value: unknown, levels: number): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isStorable(item, levels - 1));
  return Object.entries(value).every(([name, inner]) => NAME.test(name) && isStorable(inner, levels - 1));
}
