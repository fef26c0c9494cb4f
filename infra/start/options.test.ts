import { expect, test } from 'vitest';
import { housePlan } from './house-plan.ts';
import { readOptions, type StartOptions } from './options.ts';

const read = (argv: string[], env: NodeJS.ProcessEnv = {}): StartOptions => readOptions(argv, env, housePlan);

test('without options all regions start on 4000 and its neighbors, with their seed', () => {
  expect(read([])).toEqual({
    help: false,
    verbose: false,
    port: 4000,
    data: undefined,
    regions: ['th', 'mv', 'bw', 'sn', 'bund'],
    empty: false,
    sample: 0,
    databaseUrls: new Map(),
  });
});

test('an option wins over its variable, and an empty variable is not there', () => {
  const env = {
    VERBUND_PORT: '5000',
    VERBUND_DATA: '',
    VERBUND_REGIONS: 'bund,th',
    VERBUND_EMPTY: 'yes',
    VERBUND_SAMPLE: '7',
  };
  expect(read(['--port', '6000'], env)).toMatchObject({
    port: 6000,
    data: undefined,
    regions: ['th', 'bund'],
    empty: true,
    sample: 7,
  });
});

test('the separator that pnpm hands on is not an argument', () => {
  expect(read(['--', '--help']).help).toBe(true);
});

test('a region can be pointed at a server of its own', () => {
  const url = 'postgresql://u:p@db.example/verbund';
  expect(read([], { DATABASE_URL_MV: url }).databaseUrls).toEqual(new Map([['mv', url]]));
  expect(read([], { DATABASE_URL_MV: 'postgres://u:p@%2Fsocket%2Ffolder:5432/db' }).databaseUrls.size).toBe(
    1,
  );
});

test('every broken value gets its line with source, expectation and what came', () => {
  const env = { VERBUND_SAMPLE: 'many', VERBUND_EMPTY: 'maybe', DATABASE_URL_TH: 'mysql://u:secret@h/d' };
  const broken = (): unknown => read(['--port', '70000', '--regions', 'th,xx'], env);
  expect(broken).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  let message = '';
  try {
    broken();
  } catch (error) {
    ({ message } = error as Error);
  }
  expect(message.split('\n').sort()).toEqual([
    '--port: expected a whole number from 1 to 65430, got "70000".',
    '--regions: expected codes out of th, mv, bw, sn, bund, separated by commas, got "th,xx".',
    'DATABASE_URL_TH: expected postgresql://user:password@host:port/database, got something else.',
    'VERBUND_EMPTY: expected true or false, got "maybe".',
    'VERBUND_SAMPLE: expected a whole number from 0 to 1000000, got "many".',
  ]);
});

test.each([['--prot', '4000'], ['4000'], ['--port']])(
  'an option that does not exist or lacks its value is one line: %s',
  (...argv) => {
    expect(() => read(argv)).toThrow(
      expect.objectContaining({
        code: 'OPTION_INVALID',
        message: expect.stringMatching(/^[^\n]* --help lists the options\.$/),
      }),
    );
  },
);
