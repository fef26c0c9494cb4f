import { html, type Html } from './html.ts';
import type { Texts } from './text/de.ts';

export interface PageContent {
  readonly title: string;
  /** Shown above the content and announced by screen readers. */
  readonly problem?: { readonly code: string; readonly text: string } | undefined;
  readonly notice?: string | undefined;
  readonly content: Html;
}

/** A whole page: one heading, no script, what went wrong first. */
export function page(texts: Texts, { title, problem, notice, content }: PageContent): string {
  return html`<!doctype html>
<html lang="${texts.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${problem && `${texts.problems.prefix}: `}${title}</title>
<link rel="stylesheet" href="/identity/style.css">
</head>
<body>
<main>
<h1>${title}</h1>
${problem && html`<p class="problem" role="alert" id="problem" data-code="${problem.code}">${texts.problems.prefix}: ${problem.text}</p>`}
${notice && html`<p class="notice" role="status">${notice}</p>`}
${content}
</main>
</body>
</html>
`.text;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly value?: string;
  readonly autocomplete: string;
  readonly hint?: string;
  readonly isWrong?: boolean;
  readonly isCode?: boolean;
  readonly isOptional?: boolean;
}

/** A labelled input. Passwords and codes are never filled in again. */
export function field({
  name,
  label,
  type = 'text',
  value = '',
  autocomplete,
  hint,
  isWrong,
  isCode,
  isOptional,
}: Field): Html {
  const described = [isWrong && 'problem', hint && `${name}-hint`].filter(Boolean).join(' ');
  return html`<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}"${type !== 'password' && !isCode && html` value="${value}"`}${!isOptional && html` required`}${isCode && html` maxlength="40" spellcheck="false"`}${autocomplete === 'one-time-code' && html` inputmode="numeric"`}${type === 'email' && html` spellcheck="false" autocapitalize="none"`}${isWrong && html` aria-invalid="true"`}${described && html` aria-describedby="${described}"`}>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}`;
}
