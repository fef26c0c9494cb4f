import type { LabelledEnum } from '@verbund/schema';
import type { Ask } from '../ask/ask.ts';
import type { LegalTexts, PortalOptions } from '../door.ts';
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
  readonly ask: Ask;
  readonly now: Date;
  /** The calendar day of `now` at home, `2025-07-18`. */
  readonly today: string;
  /** The address of a page in this visit's language. */
  readonly href: (route: RouteName, parameters?: RouteParameters, query?: QueryValues) => string;
}
