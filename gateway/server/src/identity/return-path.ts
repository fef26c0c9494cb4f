/** A path of this gateway to go on to; anything else (another host in any disguise) is the front page. */
export function returnPath(wish: string | null, origin: string): string {
  if (wish === null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wish) || wish.includes('\\')) return '/';
  const url = URL.canParse(wish, origin) ? new URL(wish, origin) : null;
  return url?.origin === new URL(origin).origin && !url.pathname.startsWith('/session/')
    ? `${url.pathname}${url.search}${url.hash}`
    : '/';
}
