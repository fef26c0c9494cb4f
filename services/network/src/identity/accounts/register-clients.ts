import type { Auth } from './auth.ts';
import type { IdentityOptions } from '../options.ts';

/**
 * Makes the stored clients those of the operator's list: public clients with PKCE that need no consent, because the operator chose them.
 * A client that is no longer on the list is gone, with every sign-in it held.
 */
export async function registerClients(auth: Auth, { settings, region }: IdentityOptions): Promise<void> {
  const { adapter } = await auth.$context;
  const known = await adapter.findMany<{ clientId: string }>({ model: 'oauthClient' });
  for (const { clientId } of known) {
    if (!settings.clients.some(({ id }) => id === clientId))
      await adapter.deleteMany({ model: 'oauthClient', where: [{ field: 'clientId', value: clientId }] });
  }
  for (const { id, name, redirectUris } of settings.clients) {
    const data = {
      name,
      redirectUris,
      disabled: false,
      skipConsent: true,
      requirePKCE: true,
      tokenEndpointAuthMethod: 'none',
      applicationType: 'native',
      grantTypes: ['authorization_code', 'refresh_token'],
      responseTypes: ['code'],
      metadata: { region: region.code },
      updatedAt: new Date(),
    };
    if (known.some(({ clientId }) => clientId === id))
      await adapter.update({ model: 'oauthClient', where: [{ field: 'clientId', value: id }], update: data });
    else
      await adapter.create({ model: 'oauthClient', data: { ...data, clientId: id, createdAt: new Date() } });
  }
}
