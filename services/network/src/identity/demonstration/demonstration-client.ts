import { type IdentityOptions, isLoopbackDemonstration } from '../options.ts';

const NAMES = ['127.0.0.1', 'localhost'];

/** A demonstration whose operator named no gateway knows the one on this machine, at any port; everywhere else a gateway has to be named. */
export function withDemonstrationClient(options: IdentityOptions): IdentityOptions {
  const { settings } = options;
  if (settings.clients.length > 0 || !isLoopbackDemonstration(options)) return options;
  const redirectUris = NAMES.map((name) => `http://${name}/session/callback`);
  return {
    ...options,
    settings: { ...settings, clients: [{ id: 'verbund-gateway', name: 'Verbund', redirectUris }] },
  };
}
