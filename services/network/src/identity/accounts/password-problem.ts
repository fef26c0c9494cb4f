import { PASSWORD_LENGTH } from './auth.ts';

export type PasswordProblem = 'PASSWORD_SHORT' | 'PASSWORD_LONG' | 'PASSWORD_OBVIOUS' | 'PASSWORDS_DIFFER';

/** Beginnings and words that lists of guesses begin with. */
const OBVIOUS = [
  'passwort',
  'password',
  'kennwort',
  'geheim',
  'qwertz',
  'qwerty',
  '123456',
  'abcdef',
  'verbund',
];
/** Signs a password has to have beside what everybody knows about the person. */
const OWN_SIGNS = 6;

/** What is wrong with a new password, or null. Length is what counts; digits and signs are not asked for (NIST SP 800-63B). */
export function passwordProblem(
  password: string,
  repeated: string,
  known: readonly string[],
): PasswordProblem | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return 'PASSWORD_SHORT';
  if (password.length > PASSWORD_LENGTH.max) return 'PASSWORD_LONG';
  if (isObvious(password, known)) return 'PASSWORD_OBVIOUS';
  return password === repeated ? null : 'PASSWORDS_DIFFER';
}

function isObvious(password: string, known: readonly string[]): boolean {
  let rest = password.toLowerCase();
  const words = [...OBVIOUS, ...known.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))].filter(
    (word) => word.length >= 4,
  );
  for (const word of words) rest = rest.replaceAll(word, '');
  return rest.length < OWN_SIGNS || new Set(password).size < 5;
}
