/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { Visit } from '../visit/visit.ts';

/** What this site is, its legal pages, the credit of the map. */
export function Footer({ visit }: { readonly visit: Visit }): ReactNode {
  const { text } = visit;
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <p>{text.site.about}</p>
        <nav aria-label={text.site.more}>
          <ul>
            <li>
              <a href={visit.href('imprint')}>{text.site.imprint}</a>
            </li>
            <li>
              <a href={visit.href('privacy')}>{text.site.privacy}</a>
            </li>
            <li>
              <a href={visit.href('accessibility')}>{text.site.accessibility}</a>
            </li>
            <li>
              <a href={visit.href('easy')}>{text.easy.title}</a>
            </li>
            <li>
              <a href={visit.href('desk')}>{text.desk.forStaff}</a>
            </li>
          </ul>
        </nav>
        <p className="credit">{text.site.mapCredit}</p>
      </div>
    </footer>
  );
}
