import { expect, it } from 'vitest';
import { resumeAddress } from './resume.ts';

it('goes back to the request that brought the browser, without what is over', () => {
  expect(
    resumeAddress('client_id=gateway&state=s&resource=a&resource=b&prompt=login&max_age=0&sig=x&exp=1'),
  ).toBe('/identity/oauth2/authorize?client_id=gateway&state=s&resource=a&resource=b');
});

it.each(['', 'https://evil.example', '//evil.example', 'continue=//evil.example', '/../..'])(
  'goes to the account with %j',
  (request) => {
    expect(resumeAddress(request)).toBe('/identity/account');
  },
);
