const MARK = String.raw`(?:[*:_·•]|\/-?)`;
/** `Migrant:innenorganisation`, `Migranten*innenorganisation`: readers also write `Migrantenorganisation`. */
const MIGRANT_COMPOUND = new RegExp(
  String.raw`(?<=migrant)(?:en)?(?:${MARK}innen|(?<=t)Innen)(?=\p{L})`,
  'giu',
);
/** `Bürger:innenbeirat`: readers also write `Bürgerbeirat`. */
const COMPOUND = new RegExp(String.raw`(?<=\p{L})${MARK}innen(?=\p{L})`, 'giu');
/** `Migrant*innen`, `Migrant:innen`, `Migrant_innen`, `Migrant·innen`, `Migrant/innen`, `Migrant/-innen`; also `…in`. */
const MARKED = new RegExp(String.raw`(?<=\p{L})${MARK}in(?:nen)?(?!\p{L})`, 'giu');
/** `Migrant(inn)en`, `Migrant(innen)`, `Migrant(in)`. */
const BRACKETED = /(?<=\p{L})\((?:inn\)en|innen\)|in\))/giu;
/** `MigrantInnen`, `MigrantIn`: an upper-case I after a lower-case letter. */
const INNER_CAPITAL = /(?<=\p{Ll})In(?:nen)?(?!\p{L})/gu;

/** Every marked gender form becomes the plain feminine plural, `Migrantinnen`, which `foldWords` then takes to its stem. */
export function foldGenderForms(text: string): string {
  return text
    .replace(MIGRANT_COMPOUND, 'en')
    .replace(COMPOUND, '')
    .replace(MARKED, 'innen')
    .replace(BRACKETED, 'innen')
    .replace(INNER_CAPITAL, 'innen');
}
