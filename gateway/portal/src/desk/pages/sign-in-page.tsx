/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { regionNames } from '../../parts/region-name.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { deskPage } from './desk-frame.tsx';

/** Where to sign in: each network keeps its own accounts. */
export async function signInPage(visit: Visit): Promise<Page> {
  const { desk } = visit.text;
  const { data } = await visit.ask('FederationState', {});
  const nameOf = regionNames(data.regions);
  return deskPage(visit, {
    title: desk.signInTitle,
    crumbs: [],
    content: (
      <div className="column">
        <h1>{desk.signInTitle}</h1>
        <Problem code={visit.query.get('sign-in')} visit={visit} />
        <Choices visit={visit} nameOf={nameOf} />
      </div>
    ),
  });
}

function Choices({
  visit,
  nameOf,
}: {
  readonly visit: Visit;
  readonly nameOf: (code: string) => string;
}): ReactNode {
  const { desk } = visit.text;
  const { signIn } = visit.site;
  if (!signIn || signIn.regions.length === 0) return <p>{desk.noSignIn}</p>;
  return (
    <>
      <p className="lead">{desk.signInLead}</p>
      <ul className="sign-in-choices">
        {signIn.regions.map((region) => (
          <li key={region}>
            <a href={signInHref(visit, region)}>{desk.signInAt(nameOf(region))}</a>
          </li>
        ))}
      </ul>
      {signIn.isDemonstration && (
        <section className="notice">
          <h2>{desk.viewAsTitle}</h2>
          <p>{desk.viewAsLead}</p>
          <ul>
            {signIn.regions.map((region) => (
              <li key={region}>
                <a href={signInHref(visit, region, 'vorfuehrung-redaktion')}>{desk.viewAs(nameOf(region))}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Problem({ code, visit }: { readonly code: string | null; readonly visit: Visit }): ReactNode {
  if (code === null) return null;
  const { desk } = visit.text;
  return (
    <div className="notice" role="alert">
      <p>{code === 'ISSUER_UNREACHABLE' ? desk.signInUnreachable : desk.signInFailed}</p>
    </div>
  );
}

/** The way to the sign-in of a region, and back to the page that was asked for. */
function signInHref(visit: Visit, region: string, as?: string): string {
  const back = visit.route === null ? visit.href('desk') : visit.href(visit.route, visit.parameters);
  const query = new URLSearchParams({ region, return: back, ...(as === undefined ? {} : { as }) });
  return `/session/sign-in?${query}`;
}
