import type { IncomingRequest } from './own-origin.ts';

/** Names and attributes of the gateway's cookies; no script can read any of them. */
export interface Cookies {
  readonly session: Cookie;
  /** Of a sign-in that was begun: ties the way back to the browser that went out. */
  readonly pending: Cookie;
}

export interface Cookie {
  read(request: IncomingRequest): string | undefined;
  /** Value of a Set-Cookie header. Without `seconds` it ends with the browser. */
  write(value: string, seconds?: number): string;
  clear(): string;
}

/** `__Host-` cookies over https: no other name of the same domain can plant one. */
export function gatewayCookies(isSecure: boolean): Cookies {
  const prefix = isSecure ? '__Host-' : '';
  return {
    session: cookie(`${prefix}verbund-session`, isSecure),
    pending: cookie(`${prefix}verbund-sign-in`, isSecure),
  };
}

function cookie(name: string, isSecure: boolean): Cookie {
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    read({ headers }) {
      const given = headers['cookie'];
      const pairs = (typeof given === 'string' ? given : '').split(';').map((pair) => pair.trim());
      return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
    },
    write: (value, seconds) =>
      `${name}=${value}; ${attributes}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
  };
}
