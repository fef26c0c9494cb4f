import { childProgram } from './child-program.ts';

/** One more gateway over regions that already run. */
export interface OpenGateway {
  /** Address of its portal. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Starts a gateway program on a free port. `environment` may set what an operator sets. */
export async function openGateway(
  regions: Iterable<readonly [code: string, url: URL]>,
  environment: Readonly<Record<string, string>> = {},
): Promise<OpenGateway> {
  const program = childProgram('gateway/server/src/main.ts', [], {
    PORT: '0',
    VERBUND_SUBGRAPHS: [...regions].map(([code, url]) => `${code}=${url}`).join(','),
    VERBUND_LOG_LEVEL: 'silent',
    ...environment,
  });
  const [, address = ''] = await program.says(/gateway on (http\S+)/);
  return { origin: new URL(address).origin, close: program.stop };
}
