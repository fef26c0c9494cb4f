import { expect, it } from 'vitest';
import { claimAt, translateClaim } from './claim-at.ts';

const keycloak = {
  realm_access: { roles: ['offline_access', 'verbund-redaktion'] },
  'https://example.org/roles': 'chief',
};

it('follows a path with dots', () => {
  expect(claimAt(keycloak, 'realm_access.roles')).toEqual(['offline_access', 'verbund-redaktion']);
});

it('takes a name with dots as one name first', () => {
  expect(claimAt(keycloak, 'https://example.org/roles')).toBe('chief');
});

it('finds nothing that is inherited', () => {
  expect(claimAt({}, 'constructor.name')).toBeUndefined();
  expect(claimAt({}, '__proto__')).toBeUndefined();
});

it('translates by the table and drops what is not in it', () => {
  expect(
    translateClaim(keycloak, { path: 'realm_access.roles', values: { 'verbund-redaktion': 'editor' } }),
  ).toEqual(['editor']);
  expect(translateClaim({ role: 'constructor' }, { path: 'role', values: { chief: 'admin' } })).toEqual([]);
});

it('reads only text', () => {
  expect(translateClaim({ role: { admin: true } }, { path: 'role' })).toEqual([]);
  expect(translateClaim({ role: [1, 'admin'] }, { path: 'role' })).toEqual(['admin']);
});
