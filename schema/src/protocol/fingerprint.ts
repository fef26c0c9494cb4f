const PAGING = new Set(['first', 'after', 'last', 'before']);

/**
 * Eight hex digits that tell whether two requests walk the same list: over the field name and its coerced arguments,
 * without the paging arguments, nulls left out, object keys sorted. The same on every region and on the gateway.
 * Values are taken as they travel (JSON); a Date counts as its ISO text.
 * It guards against mistakes (a cursor of another order or filter), not against an attacker.
 */
export function fingerprint(fieldName: string, args: Readonly<Record<string, unknown>>): string {
  const relevant: Record<string, unknown> = {};
  for (const name of Object.keys(args)) if (!PAGING.has(name)) relevant[name] = args[name];
  return fnv1a(`${fieldName}${canonical(relevant)}`);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    const entries = Object.keys(record)
      .sort()
      .filter((key) => record[key] !== null && record[key] !== undefined)
      .map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** FNV-1a, 32 bit, over UTF-16 code units (the text is compared on one kind of machine: JavaScript). */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
