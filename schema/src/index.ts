export { fingerprint } from './protocol/fingerprint.ts';
export { formatCursor, parseCursor, type CursorParts } from './protocol/cursor.ts';
export {
  formatGlobalId,
  isRegionCode,
  parseGlobalId,
  RECORD_KINDS,
  type GlobalId,
  type RecordKind,
} from './protocol/global-id.ts';
export { formatVector, isPosition, parseVector } from './protocol/vector.ts';
export { CONTRACT_VERSION, ORDER_VERSION } from './protocol/order-version.ts';
export { keeperOfMunicipality, ownerOf, type Owner } from './protocol/owner.ts';
export {
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  pageSize,
  type PageArguments,
  type PageSize,
} from './protocol/page-arguments.ts';

export { dateOrderKey } from './order/date-order-key.ts';
export { instantOrderKey } from './order/instant-order-key.ts';
export { MAX_ORDER_KEY_LENGTH, nameOrderKey } from './order/name-order-key.ts';

export { foldSearchText } from './search/fold-search-text.ts';
export { searchTier, type SearchSubject, type SearchTier } from './search/search-tier.ts';

export { addIntervals } from './figure/add-intervals.ts';
export { boundsLabel, type LabelledBounds } from './figure/bounds-label.ts';
export { figureInterval, PRECISIONS, type FigureBounds, type Precision } from './figure/figure-interval.ts';
export { figureLabel, type LabelledFigure } from './figure/figure-label.ts';
export {
  measureInfo,
  MEASURES,
  type Additivity,
  type Measure,
  type MeasureInfo,
  type MeasureSubject,
} from './figure/measure.ts';
export { totalLabel, type LabelledTotal } from './figure/total-label.ts';

export {
  germanState,
  GERMAN_STATES,
  regionOfState,
  stateOfRegion,
  type GermanState,
} from './state/german-state.ts';

export { saidStates, statesOfMember, type CoveredState, type Whereabouts } from './umbrella/member-states.ts';
export type { UmbrellaEdge } from './umbrella/umbrella-edge.ts';
export { umbrellaLabel, umbrellaStateName } from './umbrella/umbrella-label.ts';
export {
  umbrellaView,
  type Succession,
  type UmbrellaMember,
  type UmbrellaNeighbor,
  type UmbrellaState,
  type UmbrellaStateStatus,
  type UmbrellaView,
} from './umbrella/umbrella-view.ts';

export { relationStanding, type RelationStanding } from './relation/relation-standing.ts';

export { ENUM_LABELS, enumLabel, type LabelledEnum } from './label/enum-label.ts';
export { inLanguage, type Language, type Words } from './label/language.ts';
export { licenceWords } from './label/licence-words.ts';
