// What the server sees of this package: the types of `index.ts` without its pages, so that a program without JSX
// settings can check the server against the portal. `index.ts` is checked against it.
import type { CreatePortal } from './door.ts';

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
  SignIn,
  SwitchedRegion,
  Visitor,
} from './door.ts';
export { PORTAL_ERROR_CODES, PortalError, type PortalErrorCode } from './errors.ts';
export declare const createPortal: CreatePortal;
