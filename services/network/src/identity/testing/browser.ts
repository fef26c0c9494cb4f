/** A browser of the tests as far as sign-in needs one: keeps cookies per host, follows redirects, sends forms with their hidden fields and its origin. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #language: string;

  constructor(language = 'de') {
    this.#language = language;
  }

  /** Opens an address; redirects are followed while they stay where `stays` says. */
  async open(address: string, stays: (url: URL) => boolean = () => true): Promise<Page> {
    return this.#go(address, { method: 'GET' }, stays);
  }

  /** Fills in the form of a page and sends it. `changes` can also break what the page had put in. */
  async submit(
    page: Page,
    changes: Record<string, string>,
    options: { form?: number; headers?: Record<string, string>; stays?: (url: URL) => boolean } = {},
  ): Promise<Page> {
    const form = page.forms[options.form ?? 0];
    if (!form) throw new Error(`no form ${options.form ?? 0} on the page:\n${page.text}`);
    const body = new URLSearchParams({ ...form.hidden, ...changes }).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: new URL(page.address).origin,
      ...options.headers,
    };
    return this.#go(
      new URL(form.action, page.address).href,
      { method: 'POST', body, headers },
      options.stays ?? (() => true),
    );
  }

  async #go(address: string, init: RequestInit, stays: (url: URL) => boolean): Promise<Page> {
    let url = new URL(address);
    let request = init;
    for (let hops = 0; hops < 12; hops++) {
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = {
        accept: 'text/html',
        'accept-language': this.#language,
        ...(cookie && { cookie }),
        ...(request.headers as Record<string, string>),
      };
      const response = await fetch(url, { ...request, headers, redirect: 'manual' });
      this.#keep(response);
      const location = response.headers.get('location');
      if (location === null) return readPage(url.href, response);
      url = new URL(location, url);
      if (!stays(url)) return { ...(await readPage(url.href, response)), address: url.href };
      request = { method: 'GET' };
    }
    throw new Error(`too many redirects, last to ${url.href}`);
  }

  #keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(name.length + 1));
    }
  }
}

export interface Form {
  readonly action: string;
  readonly hidden: Record<string, string>;
}

export interface Page {
  readonly address: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Code of the problem the page shows. */
  readonly problem: string | undefined;
  readonly title: string | undefined;
  readonly forms: readonly Form[];
}

async function readPage(address: string, response: Response): Promise<Page> {
  const text = await response.text();
  const forms = [...text.matchAll(/<form method="post" action="([^"]*)">(.*?)<\/form>/gs)].map(
    ([, action = '', content = '']) => ({
      action: decode(action),
      hidden: Object.fromEntries(
        [
          ...content.matchAll(
            /<input type="hidden" name="([^"]*)"(?: autocomplete="[^"]*")? value="([^"]*)">/g,
          ),
        ].map(([, name = '', value = '']) => [name, decode(value)]),
      ),
    }),
  );
  return {
    address,
    status: response.status,
    headers: response.headers,
    text,
    problem: /data-code="([A-Z_]+)"/.exec(text)?.[1],
    title: /<h1>(.*?)<\/h1>/.exec(text)?.[1],
    forms,
  };
}

function decode(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
