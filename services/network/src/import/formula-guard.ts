/** What a spreadsheet takes for a formula when it opens a file. */
const FORMULA = /^[=+\-@\t\r]/;
const GUARDED = /^'(?=[=+\-@\t\r])/;

/** A cell for a file that people open in a spreadsheet: what would be run there begins with an apostrophe, which makes it text. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The same cell read again. Nothing in a file is ever computed: `=1+1` is four characters. */
export function unguarded(text: string): string {
  return text.replace(GUARDED, '');
}
