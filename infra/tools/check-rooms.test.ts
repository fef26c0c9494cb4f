import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkRooms } from './check-rooms.ts';
import { longFiles } from './rooms/rules/file-size.ts';
import { readTree, type Tree } from './rooms/tree.ts';

/** A small house without a fault; a test plants one fault into it. */
const sound: Record<string, string> = {
  'package.json': '{"devDependencies": {"tool": "1.2.3"}}',
  'pnpm-lock.yaml': 'packages:\n\n  graphql@16.15.0:\n    resolution: {integrity: sha512-x}\n',
  'schema/network.graphql': 'type Query { a: Organization }\ntype Organization { id: ID! }\n',
  'schema/src/index.ts': "export { key } from './order/key.ts';\n",
  'schema/src/order/key.ts': 'export const key = 1;\n',
  'gateway/engine/src/index.ts':
    "import { parse } from 'graphql';\nexport type { Plan } from './plan/plan.ts';\nexport { parse };\n",
  'gateway/engine/src/plan/plan.ts':
    "import type { Graph } from '../compose/graph.ts';\nexport type Plan = Graph;\n",
  'gateway/engine/src/compose/graph.ts':
    '// An Organization in a comment is not knowledge.\nexport type Graph = string;\n',
  'gateway/server/src/index.ts': "import { parse } from '@verbund/engine';\nexport { parse };\n",
  'services/network/tsconfig.json':
    '{"compilerOptions": {"experimentalDecorators": true, "emitDecoratorMetadata": false}}',
  'services/network/src/index.ts': "export { key } from '@verbund/schema';\n",
  'services/network/src/organization/organization.entity.ts': 'export class Organization {}\n',
  'services/network/src/organization/organization.type.ts':
    "import type { Organization } from './organization.entity.ts';\nexport type T = Organization;\n",
  'services/network/src/organization/organization.loader.ts': 'export const loader = 1;\n',
  'services/thueringen/main.ts': "import { key } from '@verbund/network';\nvoid key;\n",
  'tsconfig.json': '{"compilerOptions": {"strict": true}}',
};

function houseWith(changes: Record<string, string>, top: string[] = []): Tree {
  const files = Object.entries({ ...sound, ...changes }).map(([path, text]) => ({ path, text }));
  return {
    root: '.',
    top: [...new Set([...files.map(({ path }) => path.split('/')[0] as string), ...top])],
    files,
  };
}

test('a sound house has no finding', () => {
  expect(checkRooms(houseWith({}))).toEqual([]);
});

const line = (count: number): string => 'export {};\n'.repeat(count);

test.each<[string, Record<string, string>, string, string]>([
  [
    'a path behind a door',
    { 'gateway/server/src/a.ts': "import '@verbund/engine/src/plan.ts';" },
    'gateway/server/src/a.ts:1',
    'one door',
  ],
  [
    'a relative path into another package',
    { 'services/thueringen/main.ts': "import '../network/src/index.ts';" },
    'services/thueringen/main.ts:1',
    'lies in another package',
  ],
  [
    'a schema that imports',
    { 'schema/src/a.ts': "import 'graphql';" },
    'schema/src/a.ts:1',
    'it imports nothing besides',
  ],
  [
    'an engine that uses Node.js',
    { 'gateway/engine/src/a.ts': "\nimport 'node:fs';" },
    'gateway/engine/src/a.ts:2',
    'it imports graphql besides',
  ],
  [
    'an engine that knows the contract',
    { 'gateway/engine/src/a.ts': "export * from '@verbund/schema';" },
    'gateway/engine/src/a.ts:1',
    'gateway/engine must not import @verbund/schema',
  ],
  [
    'a front door that knows regions',
    { 'gateway/server/src/a.test.ts': "await import('@verbund/network');" },
    'gateway/server/src/a.test.ts:1',
    'gateway/server must not import @verbund/network',
  ],
  [
    'a front door with a database',
    { 'gateway/server/src/a.ts': "import { x } from '@mikro-orm/core';" },
    'gateway/server/src/a.ts:1',
    'must not import @mikro-orm/core',
  ],
  [
    'a portal that looks behind the door',
    { 'gateway/portal/src/a.tsx': "import { x } from '@verbund/engine';" },
    'gateway/portal/src/a.tsx:1',
    'must not import @verbund/engine',
  ],
  [
    'a network that knows the gateway',
    { 'services/network/src/a.ts': "import type { X } from '@verbund/engine';" },
    'services/network/src/a.ts:1',
    'must not import @verbund/engine',
  ],
  [
    'foundations that are imported',
    { 'schema/src/a.test.ts': "import '@verbund/infra';" },
    'schema/src/a.test.ts:1',
    'must not import @verbund/infra',
  ],
  [
    'a region with packages of its own',
    { 'services/thueringen/main.ts': "import 'pg';" },
    'services/thueringen/main.ts:1',
    'must not import pg',
  ],
  [
    'a cycle',
    { 'schema/src/a.ts': "import './b.ts';", 'schema/src/b.ts': "export * from './a.ts';" },
    'schema/src/a.ts',
    'schema/src/a.ts → schema/src/b.ts → schema/src/a.ts',
  ],
  [
    'a domain word in the engine',
    { 'gateway/engine/src/a.ts': '// fine: Organization\nexport const type = "Organization";' },
    'gateway/engine/src/a.ts:2',
    'the domain word Organization',
  ],
  [
    'a phase that calls the next one',
    { 'gateway/engine/src/compose/a.ts': "import type { Plan } from '../plan/plan.ts';" },
    'gateway/engine/src/compose/a.ts:1',
    'compose must not import plan',
  ],
  [
    'an entity with GraphQL',
    { 'services/network/src/organization/organization.entity.ts': "import 'type-graphql';" },
    'services/network/src/organization/organization.entity.ts:1',
    'an entity must not import type-graphql',
  ],
  [
    'a type that loads an entity',
    {
      'services/network/src/organization/organization.type.ts':
        "import { Organization } from './organization.entity.ts';",
    },
    'services/network/src/organization/organization.type.ts:1',
    'as a type only',
  ],
  [
    "a feature with another one's loader",
    {
      'services/network/src/project/project.resolver.ts':
        "import { loader } from '../organization/organization.loader.ts';",
    },
    'services/network/src/project/project.resolver.ts:1',
    'loaders come from the context',
  ],
  [
    'logic in a region',
    { 'services/thueringen/src/rules.ts': line(1) },
    'services/thueringen/src/rules.ts',
    'does not belong into a region folder',
  ],
  [
    'a long main in a region',
    { 'services/thueringen/main.ts': line(31) },
    'services/thueringen/main.ts',
    'more than 30 lines',
  ],
  [
    'decorators elsewhere',
    { 'infra/tsconfig.json': '{"experimentalDecorators": true}' },
    'infra/tsconfig.json',
    'speaks of decorators',
  ],
  [
    'decorator metadata',
    { 'services/network/tsconfig.json': '{"emitDecoratorMetadata": true}' },
    'services/network/tsconfig.json',
    'switches emitDecoratorMetadata on',
  ],
  [
    'a version range',
    { 'schema/package.json': '{"dependencies": {"a": "^1.0.0"}}' },
    'schema/package.json',
    'expected one exact version',
  ],
  [
    'two versions of one package',
    { 'schema/package.json': '{"dependencies": {"tool": "1.2.4"}}' },
    'schema/package.json',
    'uses tool 1.2.4, but package.json uses 1.2.3',
  ],
  [
    'an address in the lockfile',
    { 'pnpm-lock.yaml': 'tarball: https://host.example/x.tgz\n' },
    'pnpm-lock.yaml:1',
    'holds an address',
  ],
  [
    'two copies of graphql',
    { 'pnpm-lock.yaml': '  graphql@16.15.0:\n  graphql@17.1.0:\n' },
    'pnpm-lock.yaml',
    'several copies of graphql: 16.15.0, 17.1.0',
  ],
  ['a long file', { 'infra/a.ts': line(401) }, 'infra/a.ts', 'has 401 lines'],
  [
    'the host of a registry',
    { 'README.md': `see registry.${'npmjs'}.org` },
    'README.md:1',
    'names a package registry',
  ],
  [
    'a path of one machine',
    { 'infra/a.ts': `\nopen('/${'root'}/secret')` },
    'infra/a.ts:2',
    'an absolute path of one machine',
  ],
])('%s is found', (_, changes, where, what) => {
  const findings = checkRooms(houseWith(changes));
  expect(findings).toEqual([{ where, what: expect.stringContaining(what) as string }]);
});

test('a stranger at the top of the repository is found, a file with a dot is not', () => {
  expect(checkRooms(houseWith({}, ['docs', '.editorconfig'])).map(({ where }) => where)).toEqual(['docs']);
});

test('a loader may be built with what all records share, a resolver may not ask for it', () => {
  const feature = 'services/network/src/project/project';
  const code = "import { recordsOf } from '../record/record.loader.ts';";
  const findings = checkRooms(
    houseWith({ [`${feature}.loader.ts`]: code, [`${feature}.resolver.ts`]: code }),
  );
  expect(findings.map(({ where }) => where)).toEqual([`${feature}.resolver.ts:1`]);
});

test('the foundations may enter every room by its door', () => {
  expect(checkRooms(houseWith({ 'infra/e2e/a.ts': "import '@verbund/thueringen';" }))).toEqual([]);
});

test('tests of the engine may use the contract and Node.js', () => {
  expect(
    checkRooms(houseWith({ 'gateway/engine/src/a.test.ts': "import 'node:fs';\nimport '@verbund/schema';" })),
  ).toEqual([]);
});

test('types may point in a circle, files written by programs may be long', () => {
  const changes = {
    'schema/src/a.ts': "import type { B } from './b.ts';\nexport type A = B;",
    'schema/src/b.ts': "import { type A } from './a.ts';\nexport type B = A;",
    'infra/types.ts': `// Generated by a program.\n${line(500)}`,
  };
  expect(checkRooms(houseWith(changes))).toEqual([]);
});

test('files between the two size limits are listed, longest first', () => {
  const tree = houseWith({ 'infra/a.ts': line(251), 'infra/b.ts': line(400), 'infra/c.ts': line(250) });
  expect(longFiles(tree).map(({ path }) => path)).toEqual(['infra/b.ts', 'infra/a.ts']);
});

test('the real tree is read: every room is there and nothing installed', () => {
  const paths = readTree(fileURLToPath(new URL('../..', import.meta.url))).files.map(({ path }) => path);
  for (const room of ['schema/', 'gateway/engine/', 'services/network/', 'infra/', '.ci/run']) {
    expect(
      paths.some((path) => path.startsWith(room)),
      room,
    ).toBe(true);
  }
  expect(paths.filter((path) => path.includes('node_modules/'))).toEqual([]);
});
