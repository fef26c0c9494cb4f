import type { LabelledEnum } from '@verbund/schema';
import type { Ask } from '../ask/ask.ts';
import type { LegalTexts, PortalOptions, RegionSwitch, SignIn, Visitor } from '../door.ts';
import type { DrawnMap } from '../map/draw-map.ts';
import type { QueryValues } from '../route/href.ts';
import type { RouteName, RouteParameters } from '../route/routes.ts';
import type { Assets } from '../style/assets.ts';
import type { PortalLanguage } from '../text/language.ts';
import type { Text } from '../text/text.ts';

/** What the portal was built with, as pages see it. */
export interface Site {
  readonly mode: PortalOptions['mode'];
  readonly origin: string;
  readonly assets: Assets;
  readonly map: DrawnMap;
  readonly legal: LegalTexts;
  readonly contacts: Readonly<Record<string, string>>;
  readonly signIn: SignIn | null;
  /** Null but on a demonstration. The token stands in the form and is known to pages of this site alone. */
  readonly regionSwitch: (RegionSwitch & { readonly token: string }) | null;
}

/** A visitor of the desk. */
export interface SignedIn extends Omit<Visitor, 'execute'> {
  /** Asks on their behalf. */
  readonly ask: Ask;
}

/** One request, as a page sees it. */
export interface Visit {
  readonly site: Site;
  readonly language: PortalLanguage;
  readonly text: Text;
  /** Words of the contract for an enum value. */
  readonly label: (enumName: LabelledEnum, value: string) => string;
  /** Null where no page bears this address. */
  readonly route: RouteName | null;
  readonly parameters: RouteParameters;
  readonly query: URLSearchParams;
  /** Asks as the public. */
  readonly ask: Ask;
  /** Whoever is signed in; only the desk looks at it, so that public pages are the same for everybody. */
  readonly visitor: SignedIn | null;
  /** What was sent with POST; null where the page is only read. */
  readonly form: URLSearchParams | null;
  readonly now: Date;
  /** The calendar day of `now` at home, `2025-07-18`. */
  readonly today: string;
  /** The address of a page in this visit's language. */
  readonly href: (route: RouteName, parameters?: RouteParameters, query?: QueryValues) => string;
}
