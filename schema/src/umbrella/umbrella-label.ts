import { enumLabel } from '../label/enum-label.ts';
import { inLanguage, type Language } from '../label/language.ts';
import { germanState } from '../state/german-state.ts';
import type { UmbrellaState, UmbrellaStateStatus, UmbrellaView } from './umbrella-view.ts';

/** An umbrella in words: how many, how sure that is, and who is missing. */
export function umbrellaLabel(view: UmbrellaView, language: Language): string {
  const words = language === 'EN' ? ENGLISH : GERMAN;
  return `${words.head(view)}: ${[words.count(view), ...words.apart(view)].join('; ')}. ${words.population(view)}`;
}

const GERMAN = {
  head: ({ name, at }: UmbrellaView) => `${name} am ${at.slice(8)}.${at.slice(5, 7)}.${at.slice(0, 4)}`,
  count: ({ certainCount, totalRelation }: UmbrellaView) =>
    `${totalRelation === 'EXACT' ? 'genau' : 'mindestens'} ${certainCount} ${certainCount === 1 ? 'belegtes Mitglied' : 'belegte Mitglieder'}`,
  apart: ({ undated, claimed }: UmbrellaView) => [
    ...(undated.length === 0 ? [] : [`${undated.length} ohne Jahr`]),
    ...(claimed.length === 0 ? [] : [`${claimed.length} nur nach eigener Angabe`]),
  ],
  population: (view: UmbrellaView) => {
    if (!view.statesKnown) return 'Welche Länder dazugehören, ist nicht bekannt.';
    if (!coversAny(view)) return 'Länder gehörten an diesem Tag nicht dazu.';
    return `Antwort aus ${answeredOf(view, 'von')} ${view.states.length === 1 ? 'Land' : 'Ländern'}${missing(view, 'DE')}.`;
  },
};

const ENGLISH: typeof GERMAN = {
  head: ({ name, at }) => `${name} on ${at}`,
  count: ({ certainCount, totalRelation }) =>
    `${totalRelation === 'EXACT' ? 'exactly' : 'at least'} ${certainCount} documented ${certainCount === 1 ? 'member' : 'members'}`,
  apart: ({ undated, claimed }) => [
    ...(undated.length === 0 ? [] : [`${undated.length} of unknown year`]),
    ...(claimed.length === 0 ? [] : [`${claimed.length} by own statement alone`]),
  ],
  population: (view) => {
    if (!view.statesKnown) return 'Which states belong to it is not known.';
    if (!coversAny(view)) return 'No state belonged to it at that day.';
    return `Answers from ${answeredOf(view, 'of')} ${view.states.length === 1 ? 'state' : 'states'}${missing(view, 'EN')}.`;
  },
};

function coversAny({ states }: UmbrellaView): boolean {
  return states.some(({ stated }) => stated);
}

function answeredOf({ states }: UmbrellaView, word: string): string {
  return `${states.filter(({ status }) => status === 'ANSWERED').length} ${word} ${states.length}`;
}

/** `; noch nicht im Verbund: Brandenburg, Sachsen-Anhalt` */
function missing({ states }: UmbrellaView, language: Language): string {
  return (['SILENT', 'NOT_IN_FEDERATION'] as const).map((status) => named(states, status, language)).join('');
}

function named(states: readonly UmbrellaState[], wanted: UmbrellaStateStatus, language: Language): string {
  const names = states
    .filter(({ status }) => status === wanted)
    .map(({ state }) => umbrellaStateName(state, language));
  return names.length === 0
    ? ''
    : `; ${enumLabel('UmbrellaStateStatus', wanted, language)}: ${names.join(', ')}`;
}

/** Name of a state by its ISO 3166-2 code; the code where there is none. */
export function umbrellaStateName(code: string, language: Language): string {
  const state = germanState(code);
  return state === null ? code : inLanguage(state.name, language);
}
