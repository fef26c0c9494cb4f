import { enumOf } from './enum-of.ts';

/** What a record is about. Contract: enum `Topic`. */
export const Topic = enumOf(
  'POLITICAL_PARTICIPATION',
  'ANTI_DISCRIMINATION',
  'WORK_AND_TRAINING',
  'RESIDENCE_AND_LAW',
  'ACCESS_TO_ADMINISTRATION',
  'EDUCATION',
  'DEVELOPMENT_POLICY',
  'HEALTH',
  'CULTURE_AND_ENCOUNTER',
  'EMPOWERMENT',
  'NETWORKING',
  'SOCIAL_COHESION',
  'REFUGE_AND_SUPPORT',
);
export type Topic = keyof typeof Topic;
