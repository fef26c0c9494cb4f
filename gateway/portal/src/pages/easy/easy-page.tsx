/** @jsxRuntime automatic */
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';

/** What this site is and how to use it, in simple words and short sentences. */
export function easyPage(visit: Visit): Page {
  const { easy } = visit.text;
  return {
    status: 200,
    title: easy.title,
    navigation: null,
    crumbs: [],
    canonical: visit.href('easy'),
    content: (
      <div className="column easy">
        <h1>{easy.title}</h1>
        {easy.sections.map((section) => (
          <section key={section.title}>
            <h2>{section.title}</h2>
            <ul>
              {section.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    ),
  };
}
