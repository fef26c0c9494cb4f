import { getDirectiveValues, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { FieldRule, MergeRule, MergeStrategy } from './contract.ts';

/** The words on fields, by coordinate. Where a field carries several, the first of this list counts; a rule reports the rest. */
export function readFields(worded: GraphQLSchema): ReadonlyMap<string, FieldRule> {
  const rules = new Map<string, FieldRule>();
  for (const type of Object.values(worded.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = READERS.map((read) => read(worded, field)).find((found) => found !== undefined);
      if (rule) rules.set(`${type.name}.${field.name}`, rule);
    }
  }
  return rules;
}

type Field = GraphQLField<unknown, unknown>;

/** Arguments of a word on a field, undefined where it does not carry it. */
export function wordOn(
  worded: GraphQLSchema,
  field: Field,
  word: string,
): Record<string, unknown> | undefined {
  const directive = worded.getDirective(word);
  return directive && field.astNode ? getDirectiveValues(directive, field.astNode) : undefined;
}

const READERS: readonly ((worded: GraphQLSchema, field: Field) => FieldRule | undefined)[] = [
  (worded, field) => {
    const values = wordOn(worded, field, 'merge');
    return values && mergeRule(values['with'], values);
  },
  (worded, field) => {
    const values = wordOn(worded, field, 'derived');
    return values && { kind: 'DERIVED', needs: texts(values['needs']) };
  },
  (worded, field) => wordOn(worded, field, 'coverage') && { kind: 'COVERAGE' },
  (worded, field) => {
    const values = wordOn(worded, field, 'relation');
    return values && { kind: 'RELATION', of: texts(values['of']) };
  },
  (worded, field) => {
    const values = wordOn(worded, field, 'reference');
    return values && { kind: 'REFERENCE', by: String(values['by']) };
  },
  (worded, field) => {
    const values = wordOn(worded, field, 'resolution');
    return values && { kind: 'RESOLUTION', of: String(values['of']) };
  },
];

/** Reads `@merge` and `@scatter` alike. */
export function mergeRule(strategy: unknown, values: Readonly<Record<string, unknown>>): MergeRule {
  return {
    kind: 'MERGE',
    strategy: strategy as MergeStrategy,
    by: texts(values['by']),
    nulls: values['nulls'] === 'ABSORB' ? 'ABSORB' : 'SKIP',
    missing: values['missing'] === 'NULL' ? 'NULL' : 'KEEP',
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
