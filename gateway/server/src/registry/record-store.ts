import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { regionRecord, type RegionRecord } from './region-record.ts';

/** Keeps the last good record of each region. */
export interface RecordStore {
  /** Null where there is none, or none that can be read. Never throws. */
  read(code: string): Promise<RegionRecord | null>;
  /** Whole or not at all: a crash leaves the old record. */
  write(code: string, record: RegionRecord): Promise<void>;
}

/** Records as one JSON file per region in `folder`, which is made if needed. */
export function diskStore(folder: string): RecordStore {
  const fileOf = (code: string) => join(folder, `${code}.json`);
  return {
    async read(code) {
      try {
        return regionRecord.parse(JSON.parse(await readFile(fileOf(code), 'utf8')));
      } catch {
        return null;
      }
    },
    async write(code, record) {
      await mkdir(folder, { recursive: true });
      const temporary = `${fileOf(code)}.${process.pid}.new`;
      const file = await open(temporary, 'w', 0o600);
      try {
        await file.writeFile(JSON.stringify(record));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, fileOf(code));
    },
  };
}

/** Keeps nothing: for a gateway without a folder of its own. */
export const noStore: RecordStore = { read: async () => null, write: async () => {} };
