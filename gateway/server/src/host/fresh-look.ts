/** Statuses that hint at a schema that has changed since it was read. */
const STALE_SCHEMA = new Set(['INVALID', 'UNSUPPORTED']);

/** Regions of an answer whose schema should be looked at again, from `extensions.coverage`. */
export function regionsToLookAt(extensions: Readonly<Record<string, unknown>> | undefined): string[] {
  const coverage = extensions?.['coverage'] as
    | { sources?: readonly { region: string; status: string }[] }
    | undefined;
  if (!coverage?.sources) return [];
  const regions: string[] = [];
  for (const { region, status } of coverage.sources) if (STALE_SCHEMA.has(status)) regions.push(region);
  return regions;
}
