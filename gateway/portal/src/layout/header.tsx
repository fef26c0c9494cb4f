/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { NavigationKey, Page } from '../visit/page.ts';
import type { Visit } from '../visit/visit.ts';
import { LanguageSwitch } from './language-switch.tsx';

const ENTRIES: readonly NavigationKey[] = ['start', 'organizations', 'conferences', 'projects', 'figures'];

/** Name of the site, main navigation, language. */
export function Header({ page, visit }: { readonly page: Page; readonly visit: Visit }): ReactNode {
  const { text } = visit;
  return (
    <header className="site-header">
      <div className="site-header-inner">
        <a className="wordmark" href={visit.href('start')}>
          <img src={visit.site.assets.icon} alt="" width={36} height={36} />
          <span className="wordmark-name">{text.site.name}</span>
          <span className="wordmark-tagline">{text.site.tagline}</span>
        </a>
        <LanguageSwitch visit={visit} />
        <nav className="main-navigation" aria-label={text.site.navigation}>
          <ul>
            {ENTRIES.map((key) => (
              <li key={key}>
                <a href={visit.href(key)} aria-current={currentOf(key, page, visit)}>
                  {text.site[key]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** `page` on the page itself, `true` on the pages below it. */
function currentOf(key: NavigationKey, page: Page, visit: Visit): 'page' | 'true' | undefined {
  if (visit.route === key && page.status === 200) return 'page';
  return page.navigation === key ? 'true' : undefined;
}
