import { enumOf } from '../record/enum-of.ts';

export const ParticipationRole = enumOf(
  'HOST',
  'CO_HOST',
  'FUNDER',
  'SPEAKER',
  'OPENING',
  'PANELIST',
  'MODERATOR',
  'CO_MODERATOR',
  'PRESENTER',
  'PARTICIPANT',
  'SUPPORT',
  'CARRIER',
  'PARTNER',
  'MODEL_MUNICIPALITY',
);
export type ParticipationRole = keyof typeof ParticipationRole;

/** Why a person may be named at all; recorded, and answered to staff only. */
export const PersonBasis = enumOf('OFFICE', 'FUNCTION', 'CONSENT', 'PUBLISHED_BY_HOST', 'SELF_PUBLISHED');
export type PersonBasis = keyof typeof PersonBasis;
