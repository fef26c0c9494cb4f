import type { FastifyInstance, FastifyReply } from 'fastify';
import { createAccount, findAccount, listAccounts, type Account } from '../accounts/account.ts';
import { appendAudit } from '../accounts/audit.ts';
import { changeAccount, type AccountChange } from '../accounts/change-account.ts';
import { createLink, linkAddress } from '../accounts/one-time-link.ts';
import { isBodyId } from '../token/rights-in-token.ts';
import { ROLES, type Role } from '../viewer.ts';
import { accountEntry, inviteForm } from './account-forms.ts';
import { adminVisit } from './admin-visit.ts';
import type { Desk, Visit } from './desk.ts';
import { html } from './html.ts';
import { isEmail } from './link.ts';
import type { Problem } from './text/de.ts';

/** An admin's desk: inviting, new links, rights, switching off. Without a mail server the admin hands the links over. */
export function accountsPage(app: FastifyInstance, desk: Desk): void {
  app.get(
    '/accounts',
    adminVisit(desk, (visit) => show(desk, visit)),
  );

  app.post(
    '/accounts',
    adminVisit(desk, async (visit, admin) =>
      visit.isOwnForm ? invite(desk, visit, admin) : show(desk, visit, 'FORM_EXPIRED'),
    ),
  );

  app.post<{ Params: { id: string } }>(
    '/accounts/:id',
    adminVisit(desk, async (visit, admin) => {
      if (!visit.isOwnForm) return show(desk, visit, 'FORM_EXPIRED');
      const account = await findAccount(desk.pool, (visit.request.params as { id: string }).id);
      if (!account) return show(desk, visit, 'NOT_FOUND');
      return visit.fields['action'] === 'link'
        ? newLink(desk, visit, admin, account)
        : change(desk, visit, admin, account);
    }),
  );
}

async function invite(desk: Desk, visit: Visit, admin: Account): Promise<FastifyReply> {
  const { name = '', email = '' } = visit.fields;
  const rights = rightsIn(visit);
  if (name.trim() === '' || name.length > 200) return show(desk, visit, 'NAME');
  if (!isEmail(email)) return show(desk, visit, 'EMAIL');
  if (typeof rights === 'string') return show(desk, visit, rights);
  const id = await createAccount(desk.pool, { name, email, ...rights });
  if (id === null) return show(desk, visit, 'EMAIL_TAKEN');
  await appendAudit(desk.pool, {
    action: 'ACCOUNT_CREATED',
    actor: admin.id,
    actorRole: 'admin',
    subject: id,
  });
  return showLink(desk, visit, name, await createLink(desk.pool, id, 'INVITATION', admin.id));
}

/** For somebody who has no password yet it is the invitation once more, for others it renews the access. */
async function newLink(desk: Desk, visit: Visit, admin: Account, account: Account): Promise<FastifyReply> {
  if (account.disabled) return show(desk, visit, 'NOT_FOUND');
  return showLink(
    desk,
    visit,
    account.name,
    await createLink(desk.pool, account.id, account.active ? 'ACCESS' : 'INVITATION', admin.id),
  );
}

async function change(desk: Desk, visit: Visit, admin: Account, account: Account): Promise<FastifyReply> {
  const wanted = changeIn(visit);
  if (typeof wanted === 'string') return show(desk, visit, wanted);
  const result = await changeAccount(desk.pool, account.id, wanted, admin.id);
  return result === 'DONE' ? visit.redirect('/identity/accounts') : show(desk, visit, result);
}

function changeIn(visit: Visit): AccountChange | Problem {
  switch (visit.fields['action']) {
    case 'disable':
      return { kind: 'DISABLE' };
    case 'enable':
      return { kind: 'ENABLE' };
    case 'sign-out':
      return { kind: 'SIGN_OUT' };
    default: {
      const rights = rightsIn(visit);
      return typeof rights === 'string' ? rights : { kind: 'ROLE', ...rights };
    }
  }
}

function rightsIn({ fields }: Visit): { role: Role; body: string | null } | Problem {
  const role = ROLES.find((known) => known === fields['role']);
  const body = (fields['body'] ?? '').trim();
  if (!role) return 'ROLE';
  if (role !== 'reader') return { role, body: null };
  return isBodyId(body) ? { role, body } : 'BODY';
}

function showLink(desk: Desk, visit: Visit, name: string, token: string): FastifyReply {
  const { accounts } = visit.texts;
  return visit.send({
    title: accounts.linkTitle,
    content: html`<p>${accounts.linkText(name)}</p>
<p><output>${linkAddress(desk.options.publicUrl, token)}</output></p>
<p><a href="/identity/accounts">${accounts.title}</a></p>`,
  });
}

async function show(desk: Desk, visit: Visit, problem?: Problem): Promise<FastifyReply> {
  const { texts } = visit;
  const accounts = await listAccounts(desk.pool);
  return visit.send({
    title: texts.accounts.title,
    problem,
    content: html`<p><a href="/identity/account">${texts.accounts.back}</a></p>
${accounts.map((account) => accountEntry(visit, account))}
<h2>${texts.accounts.invite}</h2>
${inviteForm(visit, problem)}`,
  });
}
