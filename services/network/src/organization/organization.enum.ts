import { enumOf } from '../record/enum-of.ts';

export const OrganizationKind = enumOf(
  'MIGRANT_ORGANIZATION',
  'LOCAL_NETWORK',
  'STATE_NETWORK',
  'UMBRELLA',
  'ADVISORY_BOARD',
  'CIVIL_SOCIETY',
  'AUTHORITY',
  'OTHER',
);
export type OrganizationKind = keyof typeof OrganizationKind;

export const LegalForm = enumOf('EV', 'INFORMAL', 'PUBLIC_BODY', 'GGMBH', 'FOUNDATION', 'OTHER', 'UNKNOWN');
export type LegalForm = keyof typeof LegalForm;

export const OrganizationStatus = enumOf('ACTIVE', 'DISSOLVED');
export type OrganizationStatus = keyof typeof OrganizationStatus;

export const SiteKind = enumOf('SEAT', 'BRANCH', 'OFFICE', 'PLACE');
export type SiteKind = keyof typeof SiteKind;

export const Stewardship = enumOf('STEWARD', 'SHORT_ENTRY');
export type Stewardship = keyof typeof Stewardship;
