/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { Visit } from '../../visit/visit.ts';

/** The second step: what cannot be undone and what is not found, a box to tick, and the button that erases. */
export function ErasureWarning({ name, visit }: { readonly name: string; readonly visit: Visit }): ReactNode {
  const { erase } = visit.text;
  return (
    <section className="notice">
      <h2>{erase.warningTitle}</h2>
      <p>{erase.warning}</p>
      <h3>{erase.notFoundTitle}</h3>
      <ul>
        {Object.entries(erase.notFound).map(([key, words]) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      <form method="post" className="desk-form">
        <input type="hidden" name="name" value={name} />
        <p className="field-checkbox">
          <input id="erase-understood" type="checkbox" name="understood" value="1" required />{' '}
          <label htmlFor="erase-understood">{erase.understood}</label>
        </p>
        <p>
          <button type="submit" name="do" value="erase">
            {erase.now(name)}
          </button>
        </p>
      </form>
    </section>
  );
}
