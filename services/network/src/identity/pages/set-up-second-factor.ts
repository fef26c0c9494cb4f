import type { FastifyInstance, FastifyReply } from 'fastify';
import { renderSVG } from 'uqr';
import { appendAudit } from '../accounts/audit.ts';
import { endSessions } from '../accounts/change-account.ts';
import { effectiveRole } from '../accounts/effective-role.ts';
import type { Account } from '../accounts/account.ts';
import { openVisit, signedIn, type Desk, type Visit } from './desk.ts';
import { Html, html } from './html.ts';
import { field } from './page.ts';
import { resumeAddress } from './resume.ts';
import type { Problem } from './text/de.ts';

/** Setting up an authenticator app: password, then picture and recovery codes, then the first code proves that the app works. */
export function setUpSecondFactorPage(app: FastifyInstance, desk: Desk): void {
  app.get('/second-factor/set-up', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    const account = await signedIn(desk, visit);
    if (!account) return visit.redirect('/identity/sign-in');
    return askPassword(desk, visit, account, visit.query['continue'] ?? '');
  });

  app.post('/second-factor/set-up', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    const account = await signedIn(desk, visit);
    const asked = visit.fields['continue'] ?? '';
    if (!account) return visit.redirect('/identity/sign-in');
    if (!visit.isOwnForm) return askPassword(desk, visit, account, asked, 'FORM_EXPIRED');
    if (visit.fields['code'] !== undefined) return finish(desk, visit, account, asked);
    const response = await desk.auth.api.enableTwoFactor({
      body: { password: visit.fields['password'] ?? '', method: 'totp' },
      headers: visit.headers(),
      asResponse: true,
    });
    if (!response.ok) return askPassword(desk, visit, account, asked, 'PASSWORD');
    const { totpURI, backupCodes } = (await response.json()) as { totpURI: string; backupCodes: string[] };
    return showKey(visit, totpURI, backupCodes, asked);
  });
}

function askPassword(
  desk: Desk,
  visit: Visit,
  account: Account,
  asked: string,
  problem?: Problem,
): FastifyReply {
  const { setUp, signIn } = visit.texts;
  const isWaiting = effectiveRole(account, desk.options.mode) !== account.role;
  return visit.send({
    title: setUp.title,
    problem,
    content: html`${isWaiting && html`<p>${setUp.why}</p>`}
<p>${setUp.intro}</p>
${visit.form(
  'second-factor/set-up',
  html`<input type="hidden" name="continue" value="${asked}">
${field({ name: 'password', label: signIn.password, type: 'password', autocomplete: 'current-password', isWrong: problem === 'PASSWORD' })}
<button class="main">${setUp.begin}</button>`,
)}
<p><a href="${resumeAddress(asked)}">${setUp.later}</a></p>`,
  });
}

function showKey(visit: Visit, totpUri: string, backupCodes: readonly string[], asked: string): FastifyReply {
  const { setUp } = visit.texts;
  const key = new URL(totpUri).searchParams.get('secret') ?? '';
  return visit.send({
    title: setUp.title,
    content: html`<p>${setUp.scan}</p>
<div class="picture" role="img" aria-label="${setUp.picture}">${new Html(renderSVG(totpUri))}</div>
<p>${setUp.key}: <code>${key.replace(/(.{4})/g, '$1 ').trim()}</code></p>
<p>${setUp.recovery}</p>
<ul class="codes">${backupCodes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
${codeForm(visit, asked)}`,
  });
}

function codeForm(visit: Visit, asked: string, isWrong = false): Html {
  const { setUp, secondFactor } = visit.texts;
  return html`<p>${setUp.confirm}</p>
${visit.form(
  'second-factor/set-up',
  html`<input type="hidden" name="continue" value="${asked}">
${field({ name: 'code', label: secondFactor.code, autocomplete: 'one-time-code', isCode: true, isWrong })}
<button class="main">${setUp.submit}</button>`,
)}`;
}

/** From here on the account has its full rights, and whoever else was signed in to it has to sign in again. */
async function finish(desk: Desk, visit: Visit, account: Account, asked: string): Promise<FastifyReply> {
  const code = (visit.fields['code'] ?? '').replace(/\s/g, '');
  const response = await desk.auth.api.verifyTOTP({
    body: { code },
    headers: visit.headers(),
    asResponse: true,
  });
  const { setUp } = visit.texts;
  if (!response.ok)
    return visit.send({ title: setUp.title, problem: 'CODE', content: codeForm(visit, asked, true) });
  const kept = (await desk.auth.api.getSession({ headers: new Headers({ cookie: cookiesOf(response) }) }))
    ?.session.id;
  await endSessions(desk.pool, account.id, kept);
  await desk.attempts.firstTime('used-code', account.id, code);
  visit.takeCookies(response);
  await appendAudit(desk.pool, { action: 'SECOND_FACTOR_ENABLED', actor: account.id });
  return visit.send({
    title: setUp.title,
    notice: setUp.done,
    content: html`<p><a href="${resumeAddress(asked)}">${visit.texts.secondFactor.submit}</a></p>`,
  });
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
