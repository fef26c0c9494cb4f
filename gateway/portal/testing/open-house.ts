import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childProgram } from './child-program.ts';

/** Everything that `start` starts: five regions with their seed, and the gateway with the portal. */
export interface House {
  /** Address of the portal. */
  readonly origin: string;
  /** Addresses of the regions' graphs by code. */
  readonly regions: ReadonlyMap<string, URL>;
  /** The one-time link a region prints for its first admin. */
  readonly firstAccess: (region: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

const ATTEMPTS = 5;

/** Starts the house as a newcomer does, with data of its own that is removed at the end. `sample`: generated records of each region. */
export async function openHouse({ sample = 0 }: { readonly sample?: number } = {}): Promise<House> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOpen(20_000 + Math.floor(Math.random() * 20_000), sample);
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof Error) || !/taken/.test(error.message)) throw error;
    }
  }
}

async function tryOpen(port: number, sample: number): Promise<House> {
  const data = mkdtempSync(join(tmpdir(), 'verbund-portal-'));
  const folder = join(data, 'data');
  const options = ['--port', String(port), '--data', folder, '--sample', String(sample)];
  const program = childProgram('infra/start/main.ts', options);
  const close = async (): Promise<void> => {
    await program.stop();
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const [block] = await program.says(/Verbund is running\.[\s\S]*^Stop /m);
    const graph = /Graph\s+(\S+)/.exec(block)?.[1];
    if (graph === undefined) throw new Error(`expected the address of the graph in:\n${block}`);
    const regions = [...block.matchAll(/^(?:Regions)?\s+([a-z]+)\s+(http\S+)$/gm)].map(
      ([, code = '', url = '']) => [code, new URL(url)] as const,
    );
    const firstAccess = async (region: string): Promise<string> => {
      const [, link = ''] = await program.says(
        new RegExp(`^${region}: .*(http\\S+/identity/link/\\S+)`, 'm'),
      );
      return link;
    };
    return { origin: new URL(graph).origin, regions: new Map(regions), firstAccess, close };
  } catch (error) {
    await close();
    throw error;
  }
}
