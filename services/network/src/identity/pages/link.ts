import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { PASSWORD_LENGTH } from '../accounts/auth.ts';
import { findLink, spendLink, type OpenLink } from '../accounts/one-time-link.ts';
import { passwordProblem } from '../accounts/password-problem.ts';
import { openVisit, type Desk, type Visit } from './desk.ts';
import { html } from './html.ts';
import { field } from './page.ts';
import type { Problem } from './text/de.ts';

/** What a one-time link opens: choosing a password. Opening it changes nothing; only sending the form does. */
export function linkPage(app: FastifyInstance, desk: Desk): void {
  app.get<{ Params: { token: string } }>('/link/:token', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    const link = await findLink(desk.pool, request.params.token);
    return link ? show(desk, visit, request.params.token, link) : gone(desk, visit);
  });

  app.post<{ Params: { token: string } }>('/link/:token', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    const { token } = request.params;
    const link = await findLink(desk.pool, token);
    if (!link) return gone(desk, visit);
    const problem = visit.isOwnForm ? problemOf(visit, desk, link) : 'FORM_EXPIRED';
    if (problem) return show(desk, visit, token, link, problem);
    const { password = '', name = '', email = '' } = visit.fields;
    const result = await spendLink(desk.pool, token, { password, name, email });
    if (result === 'GONE') return gone(desk, visit);
    if (result === 'EMAIL_TAKEN') return show(desk, visit, token, link, 'EMAIL_TAKEN');
    return visit.send({
      title: visit.texts.link.title[link.purpose],
      notice: visit.texts.link.done,
      content: html`<p><a href="/identity/sign-in">${visit.texts.signIn.title}</a></p>`,
    });
  });
}

function problemOf({ fields }: Visit, { options }: Desk, link: OpenLink): Problem | null {
  const { password = '', repeat = '', name = '', email = '' } = fields;
  const isFirst = link.purpose === 'FIRST';
  if (isFirst && name.trim() === '') return 'NAME';
  if (isFirst && !isEmail(email)) return 'EMAIL';
  const known = [
    options.region.network,
    options.region.name,
    ...(isFirst ? [name, email] : [link.name, link.email]),
  ];
  return passwordProblem(password, repeat, known);
}

/** An address somebody can be written to, as far as its form tells. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && z.email().safeParse(text.trim()).success;
}

function show(desk: Desk, visit: Visit, token: string, link: OpenLink, problem?: Problem): FastifyReply {
  const { texts, fields } = visit;
  const { name, email, purpose } = link;
  const aboutPassword = problem?.startsWith('PASSWORD') ?? false;
  return visit.send({
    title: texts.link.title[purpose],
    problem,
    content: html`<p>${texts.link.intro(desk.options.region.network)}</p>
${purpose === 'ACCESS' && html`<p>${texts.link.accessWarning}</p>`}
${purpose !== 'FIRST' && html`<p>${texts.link.account}: ${name}, ${email}</p>`}
${visit.form(
  `link/${encodeURIComponent(token)}`,
  html`${
    purpose === 'FIRST'
      ? html`${field({ name: 'name', label: texts.link.name, autocomplete: 'name', value: fields['name'] ?? '', isWrong: problem === 'NAME' })}
${field({ name: 'email', label: texts.link.email, type: 'email', autocomplete: 'username', value: fields['email'] ?? '', isWrong: problem === 'EMAIL' || problem === 'EMAIL_TAKEN' })}`
      : html`<input type="hidden" name="username" autocomplete="username" value="${email}">`
  }
${field({ name: 'password', label: texts.link.password, type: 'password', autocomplete: 'new-password', hint: texts.link.rule(PASSWORD_LENGTH.min), isWrong: aboutPassword })}
${field({ name: 'repeat', label: texts.link.repeat, type: 'password', autocomplete: 'new-password', isWrong: problem === 'PASSWORDS_DIFFER' })}
<button class="main">${texts.link.submit}</button>`,
)}`,
  });
}

/** Counted, so that nobody can look for links. */
async function gone(desk: Desk, visit: Visit): Promise<FastifyReply> {
  const { texts } = visit;
  try {
    await desk.attempts.count('secret-address', desk.addressOf(visit.request));
  } catch {
    return visit.send({ title: texts.link.gone, problem: 'RATE_LIMITED', content: html`` });
  }
  return visit.send({ title: texts.link.gone, content: html`<p>${texts.link.goneText}</p>` }, 410);
}
