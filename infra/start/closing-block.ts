import { exampleQuery } from './example.ts';

/** What the last lines of a successful start say. */
export interface Closing {
  readonly gateway: string;
  readonly regions: readonly { readonly code: string; readonly url: string }[];
  readonly answer: string;
  readonly data: string;
  /** Why the data does not lie where it was wished. */
  readonly dataReason: string | undefined;
}

export function closingBlock({ gateway, regions, answer, data, dataReason }: Closing): string {
  const regionLines = regions.map(
    ({ code, url }, index) => `${index === 0 ? 'Regions' : '       '}  ${code.padEnd(5)} ${url}`,
  );
  return [
    '',
    'Verbund is running.',
    '',
    `Pages    ${new URL('/', gateway).href}`,
    `Graph    ${gateway}`,
    `Explorer ${new URL('/explorer/', gateway).href}`,
    ...regionLines,
    `Data     ${data}`,
    ...(dataReason === undefined ? [] : [`         not inside the repository: ${dataReason}`]),
    'Stop     Ctrl-C; the data is kept',
    '',
    `Asked    ${exampleQuery}`,
    `Answer   ${answer.replaceAll('\n', '\n         ')}`,
    '',
  ].join('\n');
}
