import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { startGateway } from '@verbund/gateway-server';
import { brokenSource, GATEWAY, type Mistake } from './broken-source.ts';

export interface BrokenGateway extends Disposable {
  readonly startGateway: typeof startGateway;
}

/**
 * A copy of the gateway with one mistake in it, loaded from a folder of its own, so that the gateway needs no seam for it. Throws where the
 * source no longer says what the mistake changes: then the mistake has to be written anew.
 */
export async function breakGateway(mistake: Mistake): Promise<BrokenGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'verbund-broken-'));
  const dispose = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(join(GATEWAY, 'src'), join(folder, 'src'), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    });
    symlinkSync(join(GATEWAY, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'src/host', mistake.file), brokenSource(mistake));
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'src/index.ts')).href)) as {
      startGateway: typeof startGateway;
    };
    return { startGateway: module.startGateway, [Symbol.dispose]: dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}
