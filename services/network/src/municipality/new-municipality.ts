import { foldSearchText } from '@verbund/schema';
import type { NewRow } from '../record/new-record.ts';
import type { Municipality } from './municipality.entity.ts';
import { stateName } from './state-name.ts';

type Stated = Pick<Municipality, 'ags' | 'name' | 'kind' | 'state' | 'validFrom' | 'validTo' | 'successor'>;

/** A new entry of the directory. A name that other places bear too is shown with its state. */
export function newMunicipality(stated: Stated, homonym: boolean): NewRow<Municipality> {
  const displayName = homonym ? `${stated.name} (${stateName(stated.state)})` : stated.name;
  return { ...stated, displayName, nameSearch: foldSearchText(stated.name) };
}
