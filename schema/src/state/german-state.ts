import type { Words } from '../label/language.ts';
import { keeperOfMunicipality } from '../protocol/owner.ts';

/** One of the sixteen states. */
export interface GermanState {
  /** ISO 3166-2, `DE-TH`. */
  readonly code: string;
  readonly name: Words;
  /** First two digits of the official keys of its municipalities. */
  readonly digits: string;
}

/** In the order of their codes. */
export const GERMAN_STATES: readonly GermanState[] = [
  state('DE-BB', '12', 'Brandenburg'),
  state('DE-BE', '11', 'Berlin'),
  state('DE-BW', '08', 'Baden-Württemberg'),
  state('DE-BY', '09', 'Bayern', 'Bavaria'),
  state('DE-HB', '04', 'Bremen'),
  state('DE-HE', '06', 'Hessen', 'Hesse'),
  state('DE-HH', '02', 'Hamburg'),
  state('DE-MV', '13', 'Mecklenburg-Vorpommern', 'Mecklenburg-Western Pomerania'),
  state('DE-NI', '03', 'Niedersachsen', 'Lower Saxony'),
  state('DE-NW', '05', 'Nordrhein-Westfalen', 'North Rhine-Westphalia'),
  state('DE-RP', '07', 'Rheinland-Pfalz', 'Rhineland-Palatinate'),
  state('DE-SH', '01', 'Schleswig-Holstein'),
  state('DE-SL', '10', 'Saarland'),
  state('DE-SN', '14', 'Sachsen', 'Saxony'),
  state('DE-ST', '15', 'Sachsen-Anhalt', 'Saxony-Anhalt'),
  state('DE-TH', '16', 'Thüringen', 'Thuringia'),
];

const BY_CODE = new Map(GERMAN_STATES.map((each) => [each.code, each]));

/** A state by its ISO 3166-2 code; null where there is none of this code. */
export function germanState(code: string): GermanState | null {
  return BY_CODE.get(code) ?? null;
}

/** Region that keeps a state's own network; null for a state that none has been given to. */
export function regionOfState(code: string): string | null {
  const keeper = keeperOfMunicipality(germanState(code)?.digits ?? '');
  return keeper === FEDERAL ? null : keeper;
}

/** State a region is the network of; null for the federal bodies, and for a region this contract does not know. */
export function stateOfRegion(region: string): string | null {
  return GERMAN_STATES.find(({ code }) => regionOfState(code) === region)?.code ?? null;
}

const FEDERAL = 'bund';

function state(code: string, digits: string, de: string, en: string = de): GermanState {
  return { code, digits, name: { de, en } };
}
