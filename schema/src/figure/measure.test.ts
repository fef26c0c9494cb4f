import { describe, expect, it } from 'vitest';
import { contractEnums } from '../label/testing/contract-enums.ts';
import { PRECISIONS } from './figure-interval.ts';
import { measureInfo, MEASURES } from './measure.ts';

const enums = contractEnums();

describe('measureInfo', () => {
  it('knows the measures, precisions and kinds of additivity of the contract, and no others', () => {
    expect([...MEASURES]).toEqual(enums.get('Measure'));
    expect([...PRECISIONS]).toEqual(enums.get('Precision'));
    expect(new Set(MEASURES.map((measure) => measureInfo(measure).additivity))).toEqual(
      new Set(enums.get('Additivity')),
    );
  });

  it('counts attendances, not persons, in a total of participants', () => {
    expect(measureInfo('PARTICIPANTS').unit.de).toBe('Personen');
    expect(measureInfo('PARTICIPANTS').totalUnit.de).toBe('Teilnahmen');
  });

  it('keeps new organizations networked apart from members', () => {
    expect(measureInfo('NEW_ORGANIZATIONS_NETWORKED')).not.toEqual(measureInfo('MEMBER_ORGANIZATIONS'));
  });
});
