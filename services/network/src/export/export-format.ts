import { z } from 'zod';

/** Grows with every change that an older version could not load. */
export const EXPORT_FORMAT = 1;

/** First line of an export. */
export const exportHeader = z.strictObject({
  export: z.enum(['COMPLETE', 'PUBLIC']),
  format: z.number().int(),
  /** Version of the order keys in it; null where it holds none. */
  order: z.string().nullable(),
  region: z.string(),
  name: z.string(),
  network: z.string(),
  at: z.iso.datetime(),
  licence: z.string().nullable(),
  /** What is in it and what is not, in German and English. */
  coverage: z.strictObject({ de: z.string(), en: z.string() }),
});
export type ExportHeader = z.infer<typeof exportHeader>;

/** One row of a table, under the names of its columns. */
export const exportRow = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) });

/** Last line: how many rows there were. A file without it was cut. */
export const exportFooter = z.strictObject({
  end: z.literal(true),
  rows: z.record(z.string(), z.number().int()),
});

/** One line of the file, with its end. */
export function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
