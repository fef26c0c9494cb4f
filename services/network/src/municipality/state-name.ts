const STATES: Readonly<Record<string, string>> = {
  'DE-BB': 'Brandenburg',
  'DE-BE': 'Berlin',
  'DE-BW': 'Baden-Württemberg',
  'DE-BY': 'Bayern',
  'DE-HB': 'Bremen',
  'DE-HE': 'Hessen',
  'DE-HH': 'Hamburg',
  'DE-MV': 'Mecklenburg-Vorpommern',
  'DE-NI': 'Niedersachsen',
  'DE-NW': 'Nordrhein-Westfalen',
  'DE-RP': 'Rheinland-Pfalz',
  'DE-SH': 'Schleswig-Holstein',
  'DE-SL': 'Saarland',
  'DE-SN': 'Sachsen',
  'DE-ST': 'Sachsen-Anhalt',
  'DE-TH': 'Thüringen',
};

/** German name of a state by its ISO 3166-2 code. Throws a RangeError for any other text. */
export function stateName(code: string): string {
  const name = STATES[code];
  if (name === undefined)
    throw new RangeError(`expected the ISO 3166-2 code of a German state, got ${JSON.stringify(code)}`);
  return name;
}
