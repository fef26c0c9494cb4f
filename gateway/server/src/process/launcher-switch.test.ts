import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { launcherSwitch } from './launcher-switch.ts';

/** The other end of the channel. */
function launcher() {
  const sent: object[] = [];
  const channel = Object.assign(new EventEmitter(), { send: (message: object) => void sent.push(message) });
  const say = (state: string, backAt: number | null = null) =>
    void channel.emit('message', { kind: 'region', state, backAt });
  return { channel, sent, say };
}

test('a program nobody has launched has no switch', () => {
  const channel = Object.assign(new EventEmitter(), { send: undefined });
  expect(launcherSwitch('sn', async () => {}, channel)).toBeNull();
});

test('it asks the launcher, and is done when the launcher says so', async () => {
  const { channel, sent, say } = launcher();
  let looked = 0;
  const toSwitch = launcherSwitch('sn', async () => void (looked += 1), channel);
  expect(toSwitch?.now()).toEqual({ state: 'RUNNING', backAt: null });
  const off = toSwitch?.turn(false);
  expect(sent).toEqual([{ kind: 'switch', on: false }]);
  say('STOPPED', 1_800_000_000_000);
  await off;
  expect(toSwitch?.now()).toEqual({ state: 'STOPPED', backAt: new Date(1_800_000_000_000) });
  expect(looked).toBe(0);

  const on = toSwitch?.turn(true);
  say('STARTING');
  expect(toSwitch?.now()).toEqual({ state: 'STARTING', backAt: null });
  say('RUNNING');
  await on;
  expect([toSwitch?.now().state, looked]).toEqual(['RUNNING', 1]);
});

test('what is not understood is not believed', () => {
  const { channel } = launcher();
  const toSwitch = launcherSwitch('sn', async () => {}, channel);
  for (const message of [null, 'STOPPED', { kind: 'region', state: 'GONE', backAt: null }])
    channel.emit('message', message);
  expect(toSwitch?.now().state).toBe('RUNNING');
});
