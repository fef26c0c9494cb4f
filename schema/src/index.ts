export { fingerprint } from './protocol/fingerprint.ts';
export { formatCursor, parseCursor, type CursorParts } from './protocol/cursor.ts';
export { formatGlobalId, isRegionCode, parseGlobalId, RECORD_KINDS, type GlobalId, type RecordKind } from './protocol/global-id.ts';
export { CONTRACT_VERSION, ORDER_VERSION } from './protocol/order-version.ts';
export { keeperOfMunicipality, ownerOf, type Owner } from './protocol/owner.ts';
export { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, pageSize, type PageArguments, type PageSize } from './protocol/page-arguments.ts';
