/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';

/** Who is signed in, and the way out. Stands on every page of the desk. */
export function DeskBar({
  visit,
  visitor,
}: {
  readonly visit: Visit;
  readonly visitor: SignedIn;
}): ReactNode {
  const { desk } = visit.text;
  return (
    <div className="desk-bar">
      <p>{desk.signedInAs(visitor.name ?? desk.someone, visitor.region)}</p>
      <p>
        <a href={visit.href('desk')}>{desk.title}</a>
      </p>
      <form method="post" action="/session/sign-out" data-sign-out="">
        <input type="hidden" name="return" value={visit.href('desk')} />
        <button type="submit" className="quiet">
          {desk.signOut}
        </button>
      </form>
    </div>
  );
}

/** What all pages of the desk have in common. */
export function deskPage(
  visit: Visit,
  page: Pick<Page, 'title' | 'content'> & Partial<Pick<Page, 'status' | 'crumbs' | 'location' | 'file'>>,
): Page {
  return {
    status: 200,
    navigation: null,
    crumbs: [{ label: visit.text.desk.title, href: visit.href('desk') }],
    canonical: null,
    scripts: ['desk'],
    ...page,
  };
}

/** After something was written: read the page anew, so that a reload sends nothing twice. */
export function seeOther(visit: Visit, location: string): Page {
  return deskPage(visit, { status: 303, title: visit.text.desk.done, content: null, location });
}
