import type { MergedPage } from './merge-pages.ts';
import type { Part } from './merge.ts';
import type { ReadPage } from './read-page.ts';

/** One merged page while its connection is written. */
export interface ConnectionRun {
  readonly parts: readonly Part[];
  /** Rows of each part. */
  readonly pages: readonly ReadPage[];
  readonly page: MergedPage;
  /** Cursors of the merged page. */
  readonly cursors: readonly string[];
}
