/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { href } from '../route/href.ts';
import { PORTAL_LANGUAGES, type PortalLanguage } from '../text/language.ts';
import type { Visit } from '../visit/visit.ts';

/** The same page in another language, with its query. Where there is no page, the start page. */
export function addressIn(language: PortalLanguage, visit: Visit): string {
  const path = href(visit.route ?? 'start', language, visit.parameters);
  const query = visit.route === null ? '' : visit.query.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Links to this page in every language, each in its own words. */
export function LanguageSwitch({ visit }: { readonly visit: Visit }): ReactNode {
  const names: Readonly<Record<PortalLanguage, string>> = {
    de: visit.text.site.inGerman,
    en: visit.text.site.inEnglish,
  };
  return (
    <nav className="languages" aria-label={visit.text.site.languageSwitch}>
      <ul>
        {PORTAL_LANGUAGES.map((language) => (
          <li key={language}>
            <a
              href={addressIn(language, visit)}
              hrefLang={language}
              lang={language}
              aria-current={language === visit.language ? 'true' : undefined}
            >
              {names[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
