import { partsOf } from '../record/record.loader.ts';
import { Figure } from './figure.entity.ts';

export const figuresOf = partsOf<Figure, 'ownerId'>(Figure, 'ownerId');
