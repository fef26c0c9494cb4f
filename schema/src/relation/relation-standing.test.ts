import { describe, expect, it } from 'vitest';
import { relationStanding } from './relation-standing.ts';

describe('relationStanding', () => {
  it.each([
    ['FROM', null, 'FROM', false],
    ['FROM', 'CONFIRMED', 'BOTH', false],
    ['FROM', 'DISPUTED', 'FROM', true],
    ['BOTH', null, 'BOTH', false],
    ['BOTH', 'DISPUTED', 'FROM', true],
    ['TO', 'DISPUTED', 'SOURCE_ONLY', true],
    ['SOURCE_ONLY', 'CONFIRMED', 'TO', false],
    ['SOURCE_ONLY', null, 'SOURCE_ONLY', false],
  ] as const)('of %s with %s is %s, disputed: %s', (confirmedBy, verdict, expected, disputed) => {
    const statement = verdict && { verdict };
    expect(
      relationStanding({
        confirmedBy,
        statement,
        statementResolution: statement ? 'RESOLVED' : 'NOT_AVAILABLE',
      }),
    ).toEqual({ confirmedBy: expected, disputed, known: true });
  });

  it('is not known where the other side is out of reach', () => {
    expect(
      relationStanding({ confirmedBy: 'FROM', statement: null, statementResolution: 'UNREACHABLE' }),
    ).toEqual({ confirmedBy: 'FROM', disputed: false, known: false });
  });
});
