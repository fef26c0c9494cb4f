/** Masculine plurals on -en whose singular is the stem: Migranten, Studenten, Aktivisten, Multiplikatoren, Kandidaten, Experten. */
const WEAK_PLURAL = /^(\p{L}{2,}(?:ant|ent|ist|or|at|ert|og)|kolleg)en$/u;
const FEMININE_PLURAL = /^(\p{L}{4,})innen$/u;
const MIGRANT_ORGANIZATION = /^migrant(?:en|innen)(?:selbst)?organisation(?:en)?$/;
/** Also half typed, so that no hit disappears between `migrant` and `migrantinnen`. */
const MIGRANT = /^migrant(?:in?|inne?|innen|en?)$/;
const MIGRANT_COMPOUND = /^migrant(?:inn)?en(?=\p{L})/u;
const PAIR_WORDS = new Set(['und', 'oder', 'bzw', 'sowie']);

/**
 * Folded words, one per meaning: `migrantinnen`, `migranten` and `migrantin` are `migrant`; compounds begin with `migranten`;
 * every spelling of a migrants' (self-)organization is `migrantenorganisation`; `migrantinnen und migranten` is one word.
 */
export function foldWords(text: string): string {
  if (text === '') return '';
  return joinOrganizations(dropPairs(text.split(' ')).map(foldWord)).join(' ');
}

function foldWord(word: string): string {
  if (MIGRANT_ORGANIZATION.test(word)) return 'migrantenorganisation';
  if (MIGRANT.test(word)) return 'migrant';
  const stem = FEMININE_PLURAL.exec(word)?.[1] ?? WEAK_PLURAL.exec(word)?.[1];
  if (stem !== undefined) return WEAK_PLURAL.exec(stem)?.[1] ?? stem;
  return word.replace(MIGRANT_COMPOUND, 'migranten');
}

/** `Bürgerinnen und Bürger`, `Migranten und Migrantinnen`, `Migrantinnen- und Migrantenorganisationen`: the other half stays. */
function dropPairs(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const [first, joint, second] = [words[index] as string, words[index + 1], words[index + 2]];
    const isPair = joint !== undefined && second !== undefined && PAIR_WORDS.has(joint);
    if (isPair && begins(second, feminineStem(first))) {
      kept.push(second);
      index += 2;
    } else if (isPair && begins(first, feminineStem(second))) {
      kept.push(first);
      index += 2;
    } else {
      kept.push(first);
    }
  }
  return kept;
}

function feminineStem(word: string): string | undefined {
  return FEMININE_PLURAL.exec(word)?.[1];
}

function begins(word: string, stem: string | undefined): boolean {
  return stem !== undefined && word.startsWith(stem);
}

/** `Migranten-Organisation` is written as two words. */
function joinOrganizations(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const isSecondHalf = /^(?:selbst)?organisation(?:en)?$/.test(word) && joined.at(-1) === 'migrant';
    if (isSecondHalf) joined[joined.length - 1] = 'migrantenorganisation';
    else joined.push(word);
  }
  return joined;
}
