import type { Account } from '../accounts/account.ts';
import { ROLES, type Role } from '../viewer.ts';
import type { Visit } from './desk.ts';
import { html, type Html } from './html.ts';
import { field } from './page.ts';
import type { Problem } from './text/de.ts';

/** One account in the list, with what an admin can do about it. Every button says for whom. */
export function accountEntry(visit: Visit, account: Account): Html {
  const { accounts, roles } = visit.texts;
  const state = account.disabled ? accounts.disabled : account.active ? accounts.active : accounts.invited;
  const button = (action: string, label: string) =>
    visit.form(
      `accounts/${encodeURIComponent(account.id)}`,
      html`<button name="action" value="${action}" aria-label="${accounts.for(label, account.name)}">${label}</button>`,
    );
  return html`<section class="entry">
<h2>${account.name}</h2>
<p>${account.email}</p>
<p>${roles[account.role]}${account.body && ` (${account.body})`}, ${state}</p>
${account.disabled ? button('enable', accounts.enable) : [button('link', accounts.newLink), button('sign-out', accounts.signOut), button('disable', accounts.disable)]}
<details><summary>${accounts.for(accounts.setRole, account.name)}</summary>
${visit.form(`accounts/${encodeURIComponent(account.id)}`, html`${rightsFields(visit, account.id, account.role, account.body)}<button>${accounts.setRole}</button>`)}
</details>
</section>`;
}

export function inviteForm(visit: Visit, problem?: Problem): Html {
  const { texts, fields } = visit;
  const { accounts } = texts;
  return visit.form(
    'accounts',
    html`${field({ name: 'name', label: accounts.name, autocomplete: 'off', value: fields['name'] ?? '', isWrong: problem === 'NAME' })}
${field({ name: 'email', label: accounts.email, type: 'email', autocomplete: 'off', value: fields['email'] ?? '', isWrong: problem === 'EMAIL' || problem === 'EMAIL_TAKEN' })}
${rightsFields(visit, 'new', 'editor', fields['body'] ?? null)}
<button class="main">${accounts.submit}</button>`,
  );
}

function rightsFields({ texts }: Visit, key: string, chosen: Role, body: string | null): Html {
  return html`<label for="role-${key}">${texts.accounts.role}</label>
<select id="role-${key}" name="role">${ROLES.map(
    (role) =>
      html`<option value="${role}"${role === chosen && html` selected`}>${texts.roles[role]}</option>`,
  )}</select>
<label for="body-${key}">${texts.accounts.body}</label>
<input id="body-${key}" name="body" type="text" autocomplete="off" value="${body ?? ''}">`;
}
