import { partsOf } from '../record/record.loader.ts';
import { Outcome } from './outcome.entity.ts';

export const outcomesOf = partsOf<Outcome, 'ownerId'>(Outcome, 'ownerId');
