import { partsOf } from '../record/record.loader.ts';
import { Participation } from './participation.entity.ts';

/** All participations of a record, those of its sessions included. Whether a person may be shown is for the rules to say. */
export const participationsOf = partsOf<Participation, 'ownerId'>(Participation, 'ownerId');
