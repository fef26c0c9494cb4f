import { enumOf } from '../record/enum-of.ts';

export const ProjectKind = enumOf('PROJECT', 'SUBPROJECT', 'PROGRAMME', 'CAMPAIGN', 'ACTIVITY');
export type ProjectKind = keyof typeof ProjectKind;

export const ProjectStatus = enumOf('PLANNED', 'RUNNING', 'COMPLETED', 'UNKNOWN');
export type ProjectStatus = keyof typeof ProjectStatus;
