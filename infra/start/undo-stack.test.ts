import { expect, test } from 'vitest';
import { UndoStack } from './undo-stack.ts';

function recorder(): {
  log: string[];
  entry: (name: string, failure?: Error) => Parameters<UndoStack['add']>[0];
} {
  const log: string[] = [];
  const entry = (name: string, failure?: Error) => ({
    close: async () => {
      await Promise.resolve();
      log.push(`close ${name}`);
      if (failure !== undefined) throw failure;
    },
    kill: () => void log.push(`kill ${name}`),
  });
  return { log, entry };
}

test('what was started last is ended first, and a failure hides nothing', async () => {
  const { log, entry } = recorder();
  const undo = new UndoStack();
  undo.add(entry('lock'));
  undo.add(entry('regions', new Error('stuck')));
  undo.add(entry('gateway'));
  await expect(undo.close()).rejects.toThrow('stuck');
  expect(log).toEqual(['close gateway', 'close regions', 'close lock']);
});

test('killing reaches everything, also what is closing at the moment', async () => {
  const { log, entry } = recorder();
  const undo = new UndoStack();
  undo.add(entry('lock'));
  undo.add({ ...entry('gateway'), close: () => new Promise(() => {}) });
  void undo.close();
  undo.kill();
  expect(log).toEqual(['kill gateway', 'kill lock']);
});
