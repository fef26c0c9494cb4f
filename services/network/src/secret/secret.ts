import { createHash, randomBytes } from 'node:crypto';

/** A secret for one person: whoever has it may do what it was made for. 256 bits, so that nobody guesses it. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
