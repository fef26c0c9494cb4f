/** RFC 5545, 3.1: a line has at most 75 octets, its end aside. */
const MAX_OCTETS = 75;

/** One property: name (with its parameters) and value, folded, with its line end. The value is written as it is. */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  if (line.length <= MAX_OCTETS && Buffer.byteLength(line) <= MAX_OCTETS) return `${line}\r\n`;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  // By code points, so that no character is cut in two; lines after the first begin with a space.
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return `${[...parts, part].join('\r\n')}\r\n`;
}

/** A value of type TEXT (RFC 5545, 3.3.11). Other control characters have no place in it. */
export function textValue(text: string): string {
  return (
    text
      .replaceAll('\\', '\\\\')
      .replaceAll(';', '\\;')
      .replaceAll(',', '\\,')
      .replaceAll(/\r\n|\r|\n/g, '\\n')
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** A value of type DATE-TIME in UTC, from an instant in ISO 8601. */
export function utcValue(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
