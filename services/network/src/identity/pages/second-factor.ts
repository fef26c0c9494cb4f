import type { FastifyInstance, FastifyReply } from 'fastify';
import { appendAudit } from '../accounts/audit.ts';
import { openVisit, type Desk, type Visit } from './desk.ts';
import { html } from './html.ts';
import { field } from './page.ts';
import { addressAfterSignIn } from './resume.ts';
import type { Problem } from './text/de.ts';

type Way = 'app' | 'recovery';

/** The second half of signing in: a code of the app, or a recovery code. better-auth locks an account after ten wrong codes in a row. */
export function secondFactorPage(app: FastifyInstance, desk: Desk): void {
  app.get('/second-factor', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    return show(visit, visit.query['way'] === 'recovery' ? 'recovery' : 'app', visit.query['continue'] ?? '');
  });

  app.post('/second-factor', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    const way: Way = visit.fields['way'] === 'recovery' ? 'recovery' : 'app';
    const asked = visit.fields['continue'] ?? '';
    if (!visit.isOwnForm) return show(visit, way, asked, 'FORM_EXPIRED');
    const limited = await desk.attempts.count('secret-address', desk.addressOf(request)).then(
      () => false,
      () => true,
    );
    if (limited) return show(visit, way, asked, 'RATE_LIMITED');
    const response = await verify(desk, visit, way);
    const answer = (await response.json()) as { user?: { id: string }; token?: string; code?: string };
    if (!response.ok || !answer.user) return show(visit, way, asked, problemOf(answer.code));
    await desk.attempts.forgive('secret-address', desk.addressOf(request));
    if (way === 'app' && !(await desk.attempts.firstTime('used-code', answer.user.id, codeOf(visit)))) {
      await desk.pool.query('delete from "session" where "token" = $1', [answer.token]);
      return show(visit, way, asked, 'CODE');
    }
    visit.takeCookies(response);
    await appendAudit(desk.pool, { action: 'SIGNED_IN', actor: answer.user.id });
    return visit.redirect(await addressAfterSignIn(desk, answer.user.id, asked));
  });
}

/** Without the session of whoever was signed in before: the code is for the sign-in that was begun. */
function verify({ auth }: Desk, visit: Visit, way: Way): Promise<Response> {
  const call = {
    body: { code: codeOf(visit) },
    headers: visit.headers('.session_token'),
    asResponse: true,
  } as const;
  return way === 'app' ? auth.api.verifyTOTP(call) : auth.api.verifyBackupCode(call);
}

function show(visit: Visit, way: Way, asked: string, problem?: Problem): FastifyReply {
  const { secondFactor } = visit.texts;
  const isApp = way === 'app';
  const other = new URLSearchParams({ ...(isApp && { way: 'recovery' }), continue: asked });
  return visit.send({
    title: secondFactor.title,
    problem,
    content: html`<p>${isApp ? secondFactor.intro : secondFactor.recoveryIntro}</p>
${visit.form(
  'second-factor',
  html`<input type="hidden" name="continue" value="${asked}"><input type="hidden" name="way" value="${way}">
${field({
  name: 'code',
  label: isApp ? secondFactor.code : secondFactor.recoveryCode,
  autocomplete: isApp ? 'one-time-code' : 'off',
  isCode: true,
  isWrong: problem === 'CODE',
})}
<button class="main">${secondFactor.submit}</button>`,
)}
<p><a href="/identity/second-factor?${other.toString()}">${isApp ? secondFactor.useRecovery : secondFactor.useApp}</a></p>`,
  });
}

/** Apps show `123 456`; recovery codes have a dash. */
function codeOf(visit: Visit): string {
  return (visit.fields['code'] ?? '').replace(/\s/g, '');
}

function problemOf(code: string | undefined): Problem {
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return 'RATE_LIMITED';
  return code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE' ? 'CODE' : 'CHALLENGE_OVER';
}
