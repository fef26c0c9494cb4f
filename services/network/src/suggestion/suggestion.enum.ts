import { enumOf } from '../record/enum-of.ts';

/** What somebody suggests. Contract: enum `SuggestionKind`. */
export const SuggestionKind = enumOf('CORRECTION', 'REMOVAL');
export type SuggestionKind = keyof typeof SuggestionKind;

/** Contract: enum `SuggestionState`. */
export const SuggestionState = enumOf('OPEN', 'ACCEPTED', 'DECLINED');
export type SuggestionState = keyof typeof SuggestionState;

/** In which capacity somebody suggests; never who. Contract: enum `SuggestionSender`. */
export const SuggestionSender = enumOf('PUBLIC', 'READER', 'LINK', 'STAFF');
export type SuggestionSender = keyof typeof SuggestionSender;
