import { expect, test } from 'vitest';
import { readLiveSettings } from './live-settings.ts';

test('what an operator does not set has a value', () => {
  expect(readLiveSettings(undefined)).toMatchObject({ pollSeconds: 5, heartbeatSeconds: 20, outboxDays: 30 });
  expect(readLiveSettings('{"outboxDays": 7}')).toMatchObject({ pollSeconds: 5, outboxDays: 7 });
});

test.each([
  ['{', 'VERBUND_LIVE: not JSON'],
  ['{"sockets": "many"}', /^VERBUND_LIVE\.sockets: .*number/],
  ['{"sockets": 0, "frameBytes": 5}', /VERBUND_LIVE\.sockets: .*; VERBUND_LIVE\.frameBytes: /],
  ['{"heartbeat": 3}', /VERBUND_LIVE\.: .*heartbeat/],
])('%s is refused with the name of what is wrong, and without its value', (text, message) => {
  expect(() => readLiveSettings(text)).toThrow(message);
  expect(() => readLiveSettings(text)).not.toThrow(/many/);
});
