import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../src/repository.ts';
import { scratchFolder } from '../../src/testing/scratch-folder.ts';
import { format } from './format.ts';
import { fresh } from './fresh.ts';
import { lint } from './lint.ts';
import { rooms } from './rooms.ts';
import { types } from './types.ts';

/** A repository of its own with the installed tools and the settings of the real one. */
function repositoryWith(files: Record<string, string>): string {
  const root = scratchFolder();
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  for (const settings of ['.oxlintrc.json', '.oxfmtrc.json']) {
    writeFileSync(join(root, settings), readFileSync(join(repository, settings)));
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const tsconfig = JSON.stringify({ compilerOptions: { strict: true, noEmit: true, types: [] } });

test('a golden file that its program would write differently is named, and the tree stays as it is', async () => {
  const root = repositoryWith({
    'schema/package.json': JSON.stringify({
      scripts: { snapshot: 'echo new > golden.txt; echo same > same.txt' },
    }),
    'schema/golden.txt': 'old\n',
    'schema/same.txt': 'same\n',
  });
  expect(await fresh.run(root)).toEqual({
    ok: false,
    output: 'not fresh (npx -y pnpm@12 snapshot):\nschema/golden.txt',
  });
  expect(readFileSync(join(root, 'schema/golden.txt'), 'utf8')).toBe('old\n');
  writeFileSync(join(root, 'schema/golden.txt'), 'new\n');
  expect(await fresh.run(root)).toEqual({ ok: true, output: '' });
});

test('a snapshot script that fails is a failure with its words', async () => {
  const root = repositoryWith({
    'services/x/package.json': JSON.stringify({ scripts: { snapshot: 'echo no such table >&2; exit 3' } }),
  });
  expect(await fresh.run(root)).toEqual({
    ok: false,
    output: 'the snapshot script of services/x failed:\nno such table',
  });
});

test('a wrong type is found in every program of the repository', async () => {
  const root = repositoryWith({
    'tsconfig.json': tsconfig.replace('}}', '},"include":["schema"]}'),
    'schema/a.ts': 'export const a: number = 1;\n',
    'gateway/portal/tsconfig.json': tsconfig,
    'gateway/portal/b.ts': "export const b: number = 'b';\n",
    'infra/apart/tsconfig.json': tsconfig,
    'infra/apart/package-lock.json': '{}',
    'infra/apart/c.ts': "import 'not-installed-here';\n",
  });
  const { ok, output } = await types.run(root);
  expect(ok).toBe(false);
  expect(output).toMatch(/^gateway\/portal\/b\.ts\(1,14\): error TS2322[^\n]*$/);
});

test('a promise that nobody waits for is found', async () => {
  const root = repositoryWith({ 'tsconfig.json': tsconfig, 'a.ts': 'Promise.resolve(1);\nexport {};\n' });
  const { ok, output } = await lint.run(root);
  expect(ok).toBe(false);
  expect(output).toContain('no-floating-promises');
});

test('a file out of form is named', async () => {
  const root = repositoryWith({ 'a.ts': 'export  const a = "a"\n', 'b.ts': "export const b = 'b';\n" });
  expect(await format.run(root)).toEqual({ ok: false, output: expect.stringMatching(/:\na\.ts$/) as string });
});

test('a broken rule of the house fails the step', async () => {
  const { ok, output } = await rooms.run(repositoryWith({ 'docs/a.md': '' }));
  expect(ok).toBe(false);
  expect(output).toContain('docs must not stand at the top of the repository');
});
