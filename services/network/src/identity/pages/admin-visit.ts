import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.ts';
import { effectiveRole } from '../accounts/effective-role.ts';
import { openVisit, signedIn, type Desk, type Visit } from './desk.ts';
import { html } from './html.ts';

/** Serves a page to admins with their full rights; everybody else is sent to sign in, or told that it is not for them. */
export function adminVisit(desk: Desk, serve: (visit: Visit, admin: Account) => Promise<FastifyReply>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const visit = openVisit(desk, request, reply);
    const account = await signedIn(desk, visit);
    if (!account) return visit.redirect('/identity/sign-in');
    if (effectiveRole(account, desk.options.mode) === 'admin') return serve(visit, account);
    const { texts } = visit;
    const back = html`<p><a href="/identity/account">${texts.account.title}</a></p>`;
    return visit.send({ title: texts.accounts.title, problem: 'FORBIDDEN', content: back });
  };
}
