import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

/** A Chromium on disk, with the libraries and fonts that came with it. */
export interface UnpackedChromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Unpacks the Chromium of the registry package beside it, once. The package brings NSS and its relatives, the software
 * renderer and one font family, so that nothing but a C library is asked of the machine (Linux, x64).
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const require = createRequire(import.meta.url);
  const home = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(home, 'bin'), folder);
  return {
    executable: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Unpacks into a folder of this process and renames it, so that two test runs at once never see half a browser. */
async function unpack(source: string, folder: string): Promise<void> {
  const part = `${folder}.${process.pid}`;
  await mkdir(part, { recursive: true });
  await pipeline(
    createReadStream(join(source, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(part, 'chromium')),
  );
  await chmod(join(part, 'chromium'), 0o755);
  for (const archive of ['al2023', 'swiftshader', 'fonts']) {
    await pipeline(
      createReadStream(join(source, `${archive}.tar.br`)),
      createBrotliDecompress(),
      extract(part),
    );
  }
  const fonts = `<?xml version="1.0"?><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`;
  await writeFile(join(part, 'fonts.conf'), fonts);
  await rename(part, folder).catch(async (error: unknown) => {
    await rm(part, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}
