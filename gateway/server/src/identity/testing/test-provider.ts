import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { errors, interactionPolicy } from 'oidc-provider';
import { onTestFinished } from 'vitest';

export interface TestProvider {
  readonly issuer: string;
  /** Requests the token and revocation endpoints got, oldest first: `refresh_token`, `revoke` … */
  readonly asked: string[];
  /** Life of the access tokens to come. */
  tokenSeconds: number;
  /** While true, nobody is answered. */
  silent: boolean;
  /** While true, no refresh token is good any more. */
  forgetful: boolean;
}

/** An identity provider somebody else wrote, as that of a region. It signs in whoever `person` says; whoever is `reader` may have tokens for all regions. */
export async function startProvider(
  gatewayOrigin: string,
  person = 'anna',
  seconds = 300,
): Promise<TestProvider> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const asked: string[] = [];
  const control: TestProvider = { issuer, asked, tokenSeconds: seconds, silent: false, forgetful: false };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'verbund-gateway',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${gatewayOrigin}/session/callback`],
        application_type: 'native',
        grant_types: ['authorization_code', 'refresh_token'],
        scope: 'openid profile offline_access',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: { keys: ['of the test'] },
    ttl: {
      Interaction: 60,
      Grant: 600,
      Session: 600,
      RefreshToken: 600,
      AccessToken: () => control.tokenSeconds,
      AuthorizationCode: 60,
    },
    claims: { profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: `Frau ${id}` }) }),
    rotateRefreshToken: true,
    issueRefreshToken: async () => true,
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: (context, resource) => {
          if (person !== 'reader' && resource !== 'urn:verbund:region:th' && context.method === 'POST')
            throw new errors.InvalidTarget();
          return {
            scope: '',
            audience: resource,
            accessTokenFormat: 'jwt',
            accessTokenTTL: control.tokenSeconds,
          };
        },
      },
    },
    extraTokenClaims: () => ({ role: person === 'reader' ? 'reader' : 'editor', region: 'th' }),
    interactions: { policy, url: (_, interaction) => `/enter/${interaction.uid}` },
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ clientId: 'verbund-gateway', accountId: person });
      grant.addOIDCScope('openid profile offline_access');
      for (const region of ['th', 'mv', 'sn', 'bund'])
        grant.addResourceScope(`urn:verbund:region:${region}`, '');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/token')
      asked.push(String((context.oidc?.params as { grant_type?: string } | undefined)?.grant_type));
    if (context.path === '/token/revocation') asked.push('revoke');
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (control.silent) return void request.socket.destroy();
    if (control.forgetful && request.url === '/token') {
      return void response
        .writeHead(400, { 'content-type': 'application/json' })
        .end('{"error":"invalid_grant"}');
    }
    if (!request.url?.startsWith('/enter/')) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: person } });
  });
  onTestFinished(() => void server.close());
  return control;
}
