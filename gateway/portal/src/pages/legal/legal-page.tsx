/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { LegalTexts } from '../../door.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';

/** Impressum, from the configuration. */
export function imprintPage(visit: Visit): Page {
  return legalPage('imprint', visit);
}

/** Datenschutz, from the configuration. */
export function privacyPage(visit: Visit): Page {
  return legalPage('privacy', visit);
}

/** Barrierefreiheit, from the configuration. */
export function accessibilityPage(visit: Visit): Page {
  return legalPage('accessibility', visit);
}

function legalPage(name: keyof LegalTexts, visit: Visit): Page {
  const title = visit.text.site[name];
  return {
    status: 200,
    title,
    navigation: null,
    crumbs: [],
    canonical: visit.href(name),
    content: (
      <div className="column">
        <h1>{title}</h1>
        {visit.site.legal[name][visit.language].map((line) => (
          <Line key={line} line={line} />
        ))}
      </div>
    ),
  };
}

const ADDRESS = /(https?:\/\/[^\s)]+|[^\s@(]+@[^\s@)]+\.[a-z]{2,})/i;

/** `## …` is a heading; line breaks stay; web and e-mail addresses become links. */
function Line({ line }: { readonly line: string }): ReactNode {
  if (line.startsWith('## ')) return <h2>{line.slice(3)}</h2>;
  return (
    <p className="prose-lines">
      {line.split(ADDRESS).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <a key={index} href={/^https?:/i.test(part) ? part : `mailto:${part}`}>
            {part}
          </a>
        ),
      )}
    </p>
  );
}
