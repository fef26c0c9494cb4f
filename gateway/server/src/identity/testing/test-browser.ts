export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly body: string;
  readonly setCookies: readonly string[];
}

/** As much of a browser as signing in needs: cookies by host and port, redirects, and its origin with every POST. */
export class TestBrowser {
  readonly #jars = new Map<string, Map<string, string>>();

  cookies(origin: string): Map<string, string> {
    const { host } = new URL(origin);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }

  async go(
    address: string,
    init: {
      method?: string;
      headers?: Record<string, string>;
      body?: string;
      stopAt?: (url: URL) => boolean;
    } = {},
  ): Promise<Answer> {
    let url = new URL(address);
    let { method = 'GET', headers = {}, body } = init;
    const setCookies: string[] = [];
    for (let hops = 0; hops < 15; hops++) {
      const cookie = [...this.cookies(url.origin)].map((pair) => pair.join('=')).join('; ');
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        headers: { ...headers, ...(cookie && { cookie }) },
        ...(body === undefined ? {} : { body }),
      });
      for (const line of response.headers.getSetCookie()) {
        setCookies.push(line);
        const name = line.slice(0, line.indexOf('='));
        if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies(url.origin).delete(name);
        else this.cookies(url.origin).set(name, line.slice(name.length + 1).split(';')[0] ?? '');
      }
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, body: await response.text(), setCookies };
      url = new URL(location, url);
      if (init.stopAt?.(url)) return { url, status: response.status, body: '', setCookies };
      [method, headers, body] = ['GET', {}, undefined];
    }
    throw new Error(`too many redirects, last to ${url.href}`);
  }
}
