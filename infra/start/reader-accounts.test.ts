import { expect, test } from 'vitest';
import { readerAccounts } from './reader-accounts.ts';

const house = [
  { code: 'th', port: 4101 },
  { code: 'mv', port: 4102 },
  { code: 'bund', port: 4105 },
];

test('a region believes the accounts of the federal bodies, for reading only', () => {
  expect(JSON.parse(readerAccounts('th', house))).toEqual({
    issuers: [{ issuer: 'http://127.0.0.1:4105/identity', region: 'bund', maxRole: 'reader' }],
  });
});

test('the region of the federal bodies names the others, and believes nobody', () => {
  expect(JSON.parse(readerAccounts('bund', house))).toEqual({ readerRegions: ['th', 'mv'] });
});

test('without that region nobody is believed', () => {
  expect(JSON.parse(readerAccounts('th', house.slice(0, 2)))).toEqual({});
});
