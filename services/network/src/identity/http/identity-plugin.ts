import type { FastifyError, FastifyInstance } from 'fastify';
import { accountPage } from '../pages/account.ts';
import { accountsPage } from '../pages/accounts.ts';
import type { Desk } from '../pages/desk.ts';
import { errorPage, sendErrorPage } from '../pages/error.ts';
import { grantsPage } from '../pages/grants.ts';
import { linkPage } from '../pages/link.ts';
import { secondFactorPage } from '../pages/second-factor.ts';
import { setUpSecondFactorPage } from '../pages/set-up-second-factor.ts';
import { signInPage } from '../pages/sign-in.ts';
import { STYLE } from '../pages/style.ts';
import { oauthRoutes } from './oauth-routes.ts';
import { pageHeaders } from './security-headers.ts';

const FORM_BYTES = 16_384;

/** Everything below `/identity`. One list, so that what a stranger can reach is seen at a glance. */
export function identityPlugin(desk: Desk): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    const headers = pageHeaders(desk.options.settings.clients);
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_, text, done) => done(null, new URLSearchParams(text as string)),
    );
    app.addHook('onRequest', async (_, reply) => void reply.headers(headers));
    // Addresses hold one-time links and codes: they stand in no log.
    app.addHook('onRoute', (route) => void (route.logLevel = 'silent'));

    app.setErrorHandler<FastifyError>(async (error, request, reply) => {
      const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
      // The message may quote what a person typed, so only the kind is kept.
      if (status === 500) desk.options.log('error', `identity: ${error.name} ${error.code}`);
      return sendErrorPage(desk, request, reply, status === 500 ? 'server_error' : 'invalid_request', status);
    });

    app.get('/style.css', async (_, reply) =>
      reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(STYLE),
    );
    oauthRoutes(app, desk);
    signInPage(app, desk);
    secondFactorPage(app, desk);
    setUpSecondFactorPage(app, desk);
    linkPage(app, desk);
    accountPage(app, desk);
    accountsPage(app, desk);
    grantsPage(app, desk);
    errorPage(app, desk);
  };
}
