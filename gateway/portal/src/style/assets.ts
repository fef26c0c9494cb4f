import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
  readonly scripts: { readonly desk: string };
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
  const desk = asset('desk', 'js', 'text/javascript; charset=utf-8', read('../script/desk.js'));
  const all = [style, script, desk, icon, outlines];
  return {
    style: style.path,
    script: script.path,
    scripts: { desk: desk.path },
    icon: icon.path,
    outlines: outlines.path,
    byPath: new Map(all.map((item) => [item.path, item])),
  };
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function asset(name: string, ending: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name}.${hash}.${ending}`, type, body };
}
