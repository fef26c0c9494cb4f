import { readFileSync } from 'node:fs';
import { Kind, specifiedRules, validate, NoUnusedFragmentsRule } from 'graphql';
import { describe, expect, test } from 'vitest';
import { printOperationTypes } from './print-operation-types.ts';
import { readContract, readOperations } from './read-contract.ts';

describe('the named operations', () => {
  const schema = readContract();
  const document = readOperations();

  test('are valid against the contract', () => {
    expect(validate(schema, document, specifiedRules).map((error) => error.message)).toEqual([]);
  });

  test('use every fragment', () => {
    expect(validate(schema, document, [NoUnusedFragmentsRule])).toEqual([]);
  });

  test('stand in files named like them', () => {
    for (const definition of document.definitions) {
      const fragment = definition.kind === Kind.FRAGMENT_DEFINITION;
      const name = 'name' in definition ? (definition.name?.value ?? '') : '';
      const file = name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
      const text = readFileSync(
        new URL(`../../../schema/operations/${fragment ? 'fragments/' : ''}${file}.graphql`, import.meta.url),
        'utf8',
      );
      const word = definition.kind === Kind.OPERATION_DEFINITION ? definition.operation : 'fragment';
      expect(text).toContain(`${word} ${name}`);
    }
  });

  test('have fresh types', () => {
    const committed = readFileSync(new URL('../src/ask/operation-types.ts', import.meta.url), 'utf8');
    expect(unformatted(committed)).toBe(unformatted(printOperationTypes(schema, document)));
  });
});

/** The committed file has been through the formatter, which moves lines, leading bars, brackets and semicolons only. */
function unformatted(text: string): string {
  return text.replace(/[\s|();]+/g, '');
}
