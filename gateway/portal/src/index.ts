export type {
  Execute,
  LegalText,
  LegalTexts,
  Portal,
  PortalAnswer,
  PortalOperation,
  PortalOptions,
  PortalRequest,
  PortalResponse,
  RegionSwitch,
  SwitchedRegion,
} from './door.ts';
export { PORTAL_ERROR_CODES, PortalError, type PortalErrorCode } from './errors.ts';
export { createPortal } from './portal.ts';
