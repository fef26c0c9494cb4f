import { lstatSync } from 'node:fs';
import { FoundationError } from '../errors.ts';
import { makeFolder } from '../process/make-folder.ts';

/**
 * A folder outside all homes, for what root must keep reachable for another user.
 * @throws FoundationError `FOLDER_NOT_WRITABLE`
 */
export function sharedFolder(): string {
  for (const path of ['/var/lib/verbund', '/var/tmp/verbund']) {
    try {
      // Anybody can make something of this name in /var/tmp: what is not a folder of root is not touched.
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found !== undefined && !(found.isDirectory() && found.uid === 0)) continue;
      makeFolder(path);
      return path;
    } catch {
      continue;
    }
  }
  throw new FoundationError(
    'FOLDER_NOT_WRITABLE',
    'Neither /var/lib/verbund nor /var/tmp/verbund can be made as a folder of root. Choose a folder that the user nobody can enter with --data.',
  );
}
