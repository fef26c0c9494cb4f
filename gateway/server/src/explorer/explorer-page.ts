/** Settings of the explorer: our endpoint, our example, no account, no update notices. */
interface ExplorerSettings {
  readonly endpoint: string;
  readonly exampleQuery: string;
}

/** The page of the bundled explorer, loading everything from `base`, with one script of our own at its end. */
export function explorerPage(bundledHtml: string, base: string): string {
  return bundledHtml
    .replace(/<base[^>]*>/, `<base href="${base}">`)
    .replace('<title>Altair</title>', '<title>Verbund: Explorer</title>')
    .replace('</body>', '<script type="module" src="start.js"></script></body>');
}

/** The script that starts the explorer. A file of its own, so that no inline script needs to be allowed. */
export function explorerScript({ endpoint, exampleQuery }: ExplorerSettings): string {
  const options = {
    initialName: 'Verbund',
    initialQuery: exampleQuery,
    instanceStorageNamespace: 'verbund_',
    disableAccount: true,
    initialSettings: {
      theme: 'system',
      language: 'de-DE',
      disablePushNotification: true,
      'alert.disableUpdateNotification': true,
      'banners.disable': true,
      'schema.reloadOnStart': true,
    },
  };
  return [
    `const options = ${JSON.stringify(options)};`,
    `options.endpointURL = new URL(${JSON.stringify(endpoint)}, location.href).href;`,
    `options.subscriptionsEndpoint = options.endpointURL.replace(/^http/, 'ws');`,
    `options.subscriptionsProtocol = 'graphql-ws';`,
    `options.initialSubscriptionRequestHandlerId = 'graphql-ws';`,
    'AltairGraphQL.init(options);',
    '',
  ].join('\n');
}
