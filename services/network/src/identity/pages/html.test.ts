import { expect, it } from 'vitest';
import { html } from './html.ts';

it('escapes what is put in, in text and in attributes', () => {
  expect(html`<p title="${'"><script>'}">${"<b>&'"}</p>`.text).toBe(
    '<p title="&#34;&#62;&#60;script&#62;">&#60;b&#62;&#38;&#39;</p>',
  );
});

it('keeps what is HTML, also in lists, and prints nothing for nothing', () => {
  expect(
    html`<ul>${['a', '<'].map((item) => html`<li>${item}</li>`)}${false}${null}${undefined}${0}</ul>`.text,
  ).toBe('<ul><li>a</li><li>&#60;</li>0</ul>');
});
