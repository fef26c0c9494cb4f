import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { DrawnMap } from '../map/draw-map.ts';
import { printOutlines } from '../map/print-outlines.ts';

/** Style sheets in the order of the cascade. */
const SHEETS = ['tokens', 'base', 'layout', 'parts', 'lists', 'record', 'start', 'desk', 'print'] as const;

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

export interface Assets {
  /** Address of the style sheet. */
  readonly style: string;
  /** Address of the script of pages with filters. */
  readonly script: string;
  /** Addresses of scripts that only some pages have. */
  readonly scripts: { readonly desk: string; readonly ticker: string };
  /** Address of the icon. */
  readonly icon: string;
  /** Address of the plain outlines of the Länder, which maps of places draw their marks on. */
  readonly outlines: string;
  /** Every asset by its path. */
  readonly byPath: ReadonlyMap<string, Asset>;
}

/** Reads the portal's own files once. Paths carry a hash of the content, so that they can be cached for ever. */
export function readAssets(map: DrawnMap): Assets {
  const style = asset(
    'portal',
    'css',
    'text/css; charset=utf-8',
    SHEETS.map((name) => read(`${name}.css`)).join('\n'),
  );
  const icon = asset('verbund', 'svg', 'image/svg+xml', read('verbund.svg'));
  const outlines = asset('laender', 'svg', 'image/svg+xml', printOutlines(map));
  const script = asset('portal', 'js', 'text/javascript; charset=utf-8', read('../script/live-results.js'));
  const desk = asset('desk', 'js', 'text/javascript; charset=utf-8', deskScript());
  const ticker = asset('ticker', 'js', 'text/javascript; charset=utf-8', tickerScript());
  const all = [style, script, desk, ticker, icon, outlines];
  return {
    style: style.path,
    script: script.path,
    scripts: { desk: desk.path, ticker: ticker.path },
    icon: icon.path,
    outlines: outlines.path,
    byPath: new Map(all.map((item) => [item.path, item])),
  };
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** What the desk offers while somebody types, and what keeps it. */
function deskScript(): string {
  return ['desk', 'form-drafts'].map((name) => read(`../script/${name}.js`)).join('\n');
}

let ticker: string | undefined;

/** The ticker's script with the library it uses, as one file; made once in a process. */
function tickerScript(): string {
  ticker ??= buildSync({
    entryPoints: [fileURLToPath(new URL('../script/live-ticker.js', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    target: 'es2022',
    logLevel: 'silent',
  })
    .outputFiles.map(({ text }) => text)
    .join('');
  return ticker;
}

function asset(name: string, ending: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name}.${hash}.${ending}`, type, body };
}
