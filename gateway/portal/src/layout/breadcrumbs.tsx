/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { Page } from '../visit/page.ts';
import type { Visit } from '../visit/visit.ts';

/** The way from the start page to this one. Nothing on the start page. */
export function Breadcrumbs({ page, visit }: { readonly page: Page; readonly visit: Visit }): ReactNode {
  if (visit.route === 'start') return null;
  const crumbs = [{ label: visit.text.site.start, href: visit.href('start') }, ...page.crumbs];
  return (
    <nav className="breadcrumbs" aria-label={visit.text.site.crumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
        <li>
          <span aria-current="page">{page.title}</span>
        </li>
      </ol>
    </nav>
  );
}
