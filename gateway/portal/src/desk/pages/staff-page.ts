import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { signInPage } from './sign-in-page.tsx';
import { signedOutPage } from './signed-out-page.tsx';

/** A page of the desk; whoever is not signed in gets the way there, and keeps what was entered. */
export function staffPage(
  open: (visit: Visit, visitor: SignedIn) => Page | Promise<Page>,
): (visit: Visit) => Page | Promise<Page> {
  return (visit) => {
    if (!visit.visitor) return visit.form === null ? signInPage(visit) : signedOutPage(visit, visit.form);
    return open(visit, visit.visitor);
  };
}
