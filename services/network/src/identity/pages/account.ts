import type { FastifyInstance, FastifyReply } from 'fastify';
import { appendAudit } from '../accounts/audit.ts';
import { endSessions } from '../accounts/change-account.ts';
import { effectiveRole } from '../accounts/effective-role.ts';
import { PASSWORD_LENGTH } from '../accounts/auth.ts';
import type { Account } from '../accounts/account.ts';
import { passwordProblem } from '../accounts/password-problem.ts';
import { openVisit, signedIn, type Desk, type Visit } from './desk.ts';
import { html } from './html.ts';
import { field } from './page.ts';
import type { Problem } from './text/de.ts';

/** What people do with their own account. */
export function accountPage(app: FastifyInstance, desk: Desk): void {
  app.get('/account', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    const account = await signedIn(desk, visit);
    return account ? show(desk, visit, account) : visit.redirect('/identity/sign-in');
  });

  app.post('/account/password', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    const account = await signedIn(desk, visit);
    if (!account) return visit.redirect('/identity/sign-in');
    if (!visit.isOwnForm) return show(desk, visit, account, 'FORM_EXPIRED');
    const { current = '', password = '', repeat = '' } = visit.fields;
    const problem = passwordProblem(password, repeat, [
      account.name,
      account.email,
      desk.options.region.network,
    ]);
    if (problem) return show(desk, visit, account, problem);
    const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
    const response = await desk.auth.api.changePassword({ body, headers: visit.headers(), asResponse: true });
    if (!response.ok) return show(desk, visit, account, 'PASSWORD');
    visit.takeCookies(response);
    await appendAudit(desk.pool, { action: 'PASSWORD_CHANGED', actor: account.id });
    return show(desk, visit, account, undefined, visit.texts.account.changed);
  });

  app.post('/sign-out', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    const account = await signedIn(desk, visit);
    if (!visit.isOwnForm)
      return account ? show(desk, visit, account, 'FORM_EXPIRED') : visit.redirect('/identity/sign-in');
    if (account && visit.fields['everywhere'] !== undefined) {
      await endSessions(desk.pool, account.id);
      await appendAudit(desk.pool, {
        action: 'SIGNED_OUT_EVERYWHERE',
        actor: account.id,
        subject: account.id,
      });
    }
    visit.takeCookies(await desk.auth.api.signOut({ headers: visit.headers(), asResponse: true }));
    return visit.send({
      title: visit.texts.account.signedOut,
      content: html`<p><a href="/identity/sign-in">${visit.texts.signIn.title}</a></p>`,
    });
  });
}

function show(desk: Desk, visit: Visit, account: Account, problem?: Problem, notice?: string): FastifyReply {
  const { texts } = visit;
  const role = effectiveRole(account, desk.options.mode) ?? 'reader';
  return visit.send({
    title: texts.account.title,
    problem,
    notice,
    content: html`<p>${account.name}, ${account.email}</p>
<p>${texts.account.role}: ${texts.roles[role]}${account.body && ` (${account.body})`}</p>
<p>${texts.account.secondFactor}: ${account.twoFactorEnabled ? texts.account.on : texts.account.off}</p>
${!account.twoFactorEnabled && html`<p><a href="/identity/second-factor/set-up">${texts.account.setUp}</a></p>`}
${role === 'admin' && html`<p><a href="/identity/accounts">${texts.account.accounts}</a></p><p><a href="/identity/grants">${texts.account.grants}</a></p>`}
<h2>${texts.account.changePassword}</h2>
${visit.form(
  'account/password',
  html`<input type="hidden" name="username" autocomplete="username" value="${account.email}">
${field({ name: 'current', label: texts.account.current, type: 'password', autocomplete: 'current-password', isWrong: problem === 'PASSWORD' })}
${field({ name: 'password', label: texts.link.password, type: 'password', autocomplete: 'new-password', hint: texts.link.rule(PASSWORD_LENGTH.min), isWrong: problem?.startsWith('PASSWORD_') ?? false })}
${field({ name: 'repeat', label: texts.link.repeat, type: 'password', autocomplete: 'new-password', isWrong: problem === 'PASSWORDS_DIFFER' })}
<button>${texts.account.change}</button>`,
)}
<h2>${texts.account.signOut}</h2>
${visit.form('sign-out', html`<button>${texts.account.signOut}</button> <button name="everywhere" value="1">${texts.account.signOutEverywhere}</button>`)}`,
  });
}
