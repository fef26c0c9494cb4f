import type { FastifyInstance, FastifyReply } from 'fastify';
import { giveGrant, listGrants, takeGrant } from '../accounts/grants.ts';
import { isBodyId } from '../token/rights-in-token.ts';
import { adminVisit } from './admin-visit.ts';
import type { Desk, Visit } from './desk.ts';
import { html } from './html.ts';
import { field } from './page.ts';
import type { Problem } from './text/de.ts';

/** Which umbrella bodies see FEDERATION data of this region. */
export function grantsPage(app: FastifyInstance, desk: Desk): void {
  app.get(
    '/grants',
    adminVisit(desk, (visit) => show(desk, visit)),
  );

  app.post(
    '/grants',
    adminVisit(desk, async (visit, admin) => {
      const { take, body = '' } = visit.fields;
      if (!visit.isOwnForm) return show(desk, visit, 'FORM_EXPIRED');
      if (take !== undefined) await takeGrant(desk.pool, take, admin.id);
      else if (isBodyId(body.trim())) await giveGrant(desk.pool, body.trim(), admin.id);
      else return show(desk, visit, 'BODY');
      return visit.redirect('/identity/grants');
    }),
  );
}

async function show(desk: Desk, visit: Visit, problem?: Problem): Promise<FastifyReply> {
  const { texts } = visit;
  const bodies = await listGrants(desk.pool);
  return visit.send({
    title: texts.grants.title,
    problem,
    content: html`<p>${texts.grants.intro}</p>
${bodies.length === 0 && html`<p>${texts.grants.none}</p>`}
${bodies.map(
  (body) => html`<section class="entry"><h2>${body}</h2>
${visit.form('grants', html`<button name="take" value="${body}" aria-label="${texts.accounts.for(texts.grants.take, body)}">${texts.grants.take}</button>`)}</section>`,
)}
${visit.form(
  'grants',
  html`${field({ name: 'body', label: texts.grants.body, autocomplete: 'off', value: visit.fields['body'] ?? '', isWrong: problem === 'BODY' })}
<button class="main">${texts.grants.give}</button>`,
)}
<p><a href="/identity/account">${texts.accounts.back}</a></p>`,
  });
}
