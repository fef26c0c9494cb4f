import type { Credentials } from '../identity/credentials.ts';
import { clientAddress } from './client-address.ts';

/**
 * Who an operation counts for: a sign-in of this gateway, else the address. A token that a program brings is not verified here but in its region;
 * counting by what it says of itself would let anybody invent another self.
 */
export function clientOf(credentials: Credentials | undefined, ip: string): string {
  return credentials?.holder === undefined ? clientAddress(ip) : `sign-in ${credentials.holder}`;
}
