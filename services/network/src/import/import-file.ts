import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { NetworkError } from '../errors.ts';
import type { StaffViewer } from '../identity/viewer.ts';
import { forgetLoaded } from '../loaders.ts';
import type { Visibility } from '../record/record.enum.ts';
import { answerKey, takeKey, type KeyUse } from '../write/idempotency/take-key.ts';
import { inTransaction } from '../write/transaction.ts';
import { IMPORTED } from './columns/columns-of.ts';
import { findDuplicates } from './find-duplicates.ts';
import type { FileProblem, ImportAnswer } from './import-answer.ts';
import type { ImportKind } from './import-kind.enum.ts';
import { importedBefore, rememberFile, takeFile } from './import-runs.ts';
import { progressOf } from './progress.ts';
import { readCsv, type CsvRow } from './read-csv.ts';
import { readHeads } from './read-heads.ts';
import { readRows } from './read-rows.ts';
import { storeRows } from './store-rows.ts';

const MOST_ROWS = 5_000;
const MOST_BYTES = 5_000_000;

/** A file and what is to become of it. */
export interface FileToImport {
  readonly kind: ImportKind;
  readonly text: string;
  readonly dryRun: boolean;
  /** Null: as drafts. */
  readonly visibility: Visibility | null;
  readonly idempotency: Omit<KeyUse, 'person'> | null;
}

type Begun = Pick<ImportAnswer, 'dryRun' | 'rows'>;

/**
 * Imports a file: every row is a new record, all of them or none, in one transaction. A dry run says what would happen and writes nothing.
 * The same file is imported once, whoever sends it. Refuses with LIMIT_BYTES, LIMIT_ROWS, IDEMPOTENCY_KEY_REUSED, OUTCOME_UNKNOWN.
 */
export async function importFile(
  context: Context,
  author: StaffViewer,
  file: FileToImport,
): Promise<ImportAnswer> {
  const { em } = context;
  const [kind, fileHash] = [IMPORTED[file.kind], hashOf(file.text)];
  const rows = rowsOf(file.text);
  if ('broken' in rows) return refused({ dryRun: file.dryRun, rows: 0 }, [rows.broken]);
  const [heads, ...content] = rows;
  const begun = { dryRun: file.dryRun, rows: content.length };
  if (!heads || content.length === 0) return refused(begun, [wholeFile('REQUIRED')]);
  const earlier = await importedBefore(em, file.kind, fileHash);
  if (earlier) return { ...refused(begun, []), ids: earlier, repeated: true };
  const { placed, problems: wrongHeads } = readHeads(heads, kind.columns);
  if (wrongHeads.length > 0) return refused(begun, wrongHeads);

  const progress = progressOf(author.person, file.idempotency?.key ?? null);
  const { code: region } = context.config;
  const asked = { kind, region, rows: content, placed, visibility: file.visibility, progress };
  const outcome = await inTransaction<ImportAnswer, ImportAnswer>(em, async (fork) => {
    const use = file.dryRun ? null : file.idempotency && { ...file.idempotency, person: author.person };
    const used = use && (await takeKey(fork, use, new Date()));
    const first = used === null && !file.dryRun ? await takeFile(fork, file.kind, fileHash) : null;
    if (used || first) {
      const ids = first ?? (await importedBefore(fork, file.kind, fileHash)) ?? [];
      return { kept: { ...refused(begun, []), ids, repeated: true } };
    }
    const { read, problems } = await readRows(fork, asked);
    const answer = { ...refused(begun, problems), duplicates: await findDuplicates(fork, kind, read) };
    if (problems.length > 0 || file.dryRun) return { refused: answer };
    const ids = await storeRows(fork, { context, author, kind, read, progress }, async (stored) => {
      await rememberFile(fork, file.kind, fileHash, stored);
      if (use) await answerKey(fork, use, { id: fileHash, revision: stored.length });
    });
    return { kept: { ...answer, ids } };
  });
  forgetLoaded(context.loaders);
  const answer = 'kept' in outcome ? outcome.kept : outcome.refused;
  progress.say('DONE', answer.ids.length, answer.rows);
  return answer;
}

function rowsOf(text: string): readonly CsvRow[] | { readonly broken: FileProblem } {
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES)
    throw new NetworkError('LIMIT_BYTES', `text: expected at most ${MOST_BYTES} bytes, got ${bytes}`);
  // What was no UTF-8 has lost its letters on the way here, and nobody could bring them back.
  if (text.includes('\uFFFD')) return { broken: wholeFile('NOT_UTF8') };
  const file = readCsv(text);
  if ('brokenAt' in file)
    return { broken: { row: file.brokenAt, column: null, code: 'INVALID_CSV', expects: null } };
  if (file.rows.length > MOST_ROWS + 1)
    throw new NetworkError(
      'LIMIT_ROWS',
      `text: expected at most ${MOST_ROWS} rows, got ${file.rows.length - 1}`,
    );
  return file.rows;
}

function wholeFile(code: FileProblem['code']): FileProblem {
  return { row: 1, column: null, code, expects: null };
}

/** An answer after which nothing was written. */
function refused(begun: Begun, problems: readonly FileProblem[]): ImportAnswer {
  return { ...begun, ids: [], repeated: false, problems, duplicates: [] };
}

/** The same rows have one hash, whatever the ends of their lines and with a byte order mark or without. */
function hashOf(text: string): string {
  const content = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd();
  return createHash('sha256').update(content).digest('base64url');
}
