import type { Answer } from './answer.ts';

/** A running region: the name the peers know it by, its address and its SDL. */
export interface RunningRegion {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

const FIRST_REGION_OFFSET = 101;
const CODES = ['th', 'mv', 'bw', 'sn', 'bund'] as const;

/** Address of our gateway and of the five regions, for a house started with `--port`. */
export function addresses(port: number): {
  readonly gateway: string;
  readonly regions: ReadonlyMap<string, string>;
} {
  const regions = CODES.map((code, index): [string, string] => [
    code,
    `http://127.0.0.1:${port + FIRST_REGION_OFFSET + index}/graphql`,
  ]);
  return { gateway: `http://127.0.0.1:${port}/graphql`, regions: new Map(regions) };
}

/** Reads each region's SDL. Throws with one clear line where a region does not answer. */
export async function readRegions(urls: ReadonlyMap<string, string>): Promise<RunningRegion[]> {
  return Promise.all([...urls].map(async ([name, url]) => ({ name, url, sdl: await readSdl(name, url) })));
}

async function readSdl(name: string, url: string): Promise<string> {
  try {
    const { data } = await ask(url, '{ _service { sdl } }');
    if (!data) throw new Error('no data');
    return data._service.sdl;
  } catch (cause) {
    throw new Error(`region ${name} does not answer at ${url}: start the house first`, { cause });
  }
}

/** One GraphQL request over HTTP. */
export async function ask(url: string, query: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(20_000),
  });
  return (await response.json()) as Answer;
}
