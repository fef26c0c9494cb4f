import type { FastifyInstance, FastifyReply } from 'fastify';
import { normalizeEmail } from '../accounts/account.ts';
import { appendAudit } from '../accounts/audit.ts';
import { IdentityError } from '../identity-error.ts';
import { openVisit, signedIn, type Desk, type Visit } from './desk.ts';
import { html } from './html.ts';
import { field } from './page.ts';
import { addressAfterSignIn } from './resume.ts';
import type { Problem } from './text/de.ts';

/** Signing in with e-mail address and password; the second factor, where there is one, is asked on the next page. */
export function signInPage(app: FastifyInstance, desk: Desk): void {
  app.get('/sign-in', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    const asked = request.url.split('?')[1] ?? '';
    // Whoever only opens the page and is signed in already has nothing to do here.
    if (asked === '' && (await signedIn(desk, visit))) return visit.redirect('/identity/account');
    const persona = desk.personas.find(({ hint }) => hint === visit.query['login_hint']);
    return persona ? viewAs(desk, visit, persona.email, persona.password, asked) : show(desk, visit, asked);
  });

  app.post('/sign-in', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    const { email = '', password = '', continue: asked = '' } = visit.fields;
    if (!visit.isOwnForm) return show(desk, visit, asked, 'FORM_EXPIRED');
    const who = [desk.addressOf(request), normalizeEmail(email)] as const;
    try {
      await countSignIn(desk, ...who);
    } catch (error) {
      if (error instanceof IdentityError) return show(desk, visit, asked, 'RATE_LIMITED');
      throw error;
    }
    const response = await desk.auth.api.signInEmail({
      body: { email, password },
      headers: visit.headers(),
      asResponse: true,
    });
    if (!response.ok) return show(desk, visit, asked, 'CREDENTIALS');
    await forgiveSignIn(desk, ...who);
    return afterPassword(desk, visit, response, asked);
  });
}

function show(desk: Desk, visit: Visit, asked: string, problem?: Problem): FastifyReply {
  const { texts } = visit;
  const isWrong = problem === 'CREDENTIALS';
  return visit.send({
    title: texts.signIn.title,
    problem,
    content: html`<p>${texts.signIn.intro(desk.options.region.network)}</p>
${visit.form(
  'sign-in',
  html`<input type="hidden" name="continue" value="${asked}">
${field({ name: 'email', label: texts.signIn.email, type: 'email', autocomplete: 'username', value: visit.fields['email'] ?? '', isWrong })}
${field({ name: 'password', label: texts.signIn.password, type: 'password', autocomplete: 'current-password', isWrong })}
<button class="main">${texts.signIn.submit}</button>`,
)}
<p>${texts.signIn.help}</p>
${desk.personas.length > 0 && html`<h2>${texts.demonstration.intro}</h2>`}
${desk.personas.map(
  ({ hint, name }) =>
    html`<p><a href="/identity/sign-in?${new URLSearchParams([...new URLSearchParams(asked), ['login_hint', hint]]).toString()}">${name}</a></p>`,
)}`,
  });
}

async function afterPassword(
  desk: Desk,
  visit: Visit,
  response: Response,
  asked: string,
): Promise<FastifyReply> {
  visit.takeCookies(response);
  const answer = (await response.json()) as { twoFactorRedirect?: boolean; user?: { id: string } };
  if (!answer.user)
    return visit.redirect(`/identity/second-factor?${new URLSearchParams({ continue: asked }).toString()}`);
  await appendAudit(desk.pool, { action: 'SIGNED_IN', actor: answer.user.id });
  return visit.redirect(await addressAfterSignIn(desk, answer.user.id, asked));
}

/** One click of the demonstration. There is no persona, and so no way here, anywhere else. */
async function viewAs(
  desk: Desk,
  visit: Visit,
  email: string,
  password: string,
  asked: string,
): Promise<FastifyReply> {
  const response = await desk.auth.api.signInEmail({
    body: { email, password },
    headers: visit.headers(),
    asResponse: true,
  });
  return response.ok ? afterPassword(desk, visit, response, asked) : show(desk, visit, asked, 'CREDENTIALS');
}

async function countSignIn({ attempts }: Desk, address: string, email: string): Promise<void> {
  await attempts.count('sign-in-pair', address, email);
  await attempts.count('sign-in-address', address);
  await attempts.count('sign-in-account', email);
}

async function forgiveSignIn({ attempts }: Desk, address: string, email: string): Promise<void> {
  await attempts.forgive('sign-in-pair', address, email);
  await attempts.forgive('sign-in-address', address);
  await attempts.forgive('sign-in-account', email);
}
