/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { PORTAL_LANGUAGES } from '../text/language.ts';
import type { Page } from '../visit/page.ts';
import type { Visit } from '../visit/visit.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { addressIn } from './language-switch.tsx';

interface DocumentProperties {
  readonly page: Page;
  readonly visit: Visit;
  /** May search engines keep this page? */
  readonly indexed: boolean;
}

/** The HTML document around a page. */
export function Document({ page, visit, indexed }: DocumentProperties): ReactNode {
  const { site, text, language } = visit;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${page.title} · ${text.site.name}`}</title>
        {!indexed && <meta name="robots" content="noindex" />}
        {page.canonical !== null && <link rel="canonical" href={site.origin + page.canonical} />}
        {page.canonical !== null &&
          PORTAL_LANGUAGES.map((other) => (
            <link key={other} rel="alternate" hrefLang={other} href={site.origin + addressIn(other, visit)} />
          ))}
        <link rel="icon" href={site.assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={site.assets.style} />
        {!page.isEmbedded && <script type="module" src={site.assets.script} />}
        {page.scripts?.map((name) => (
          <script key={name} type="module" src={site.assets.scripts[name]} />
        ))}
        {indexed && page.jsonLd && <StructuredData value={page.jsonLd} />}
      </head>
      <body>
        {page.isEmbedded ? (
          <main className="embedded">{page.content}</main>
        ) : (
          <Whole page={page} visit={visit} />
        )}
      </body>
    </html>
  );
}

/** The page with everything around it. */
function Whole({ page, visit }: Pick<DocumentProperties, 'page' | 'visit'>): ReactNode {
  const { site, text } = visit;
  return (
    <>
      <a className="skip" href="#content">
        {text.site.skip}
      </a>
      {site.mode === 'demo' && (
        <aside className="banner" aria-label={text.site.demonstration}>
          <p>
            <strong>{text.site.demonstration}</strong> <span>{text.site.demonstrationNote}</span>
          </p>
        </aside>
      )}
      <Header page={page} visit={visit} />
      <Breadcrumbs page={page} visit={visit} />
      <main id="content" tabIndex={-1}>
        {page.content}
      </main>
      <Footer visit={visit} />
    </>
  );
}

/** A data block, not a script: it is never run. `<` is written so that no text can end the block. */
function StructuredData({ value }: { readonly value: Readonly<Record<string, unknown>> }): ReactNode {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
