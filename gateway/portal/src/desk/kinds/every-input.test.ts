import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { ENUM_LABELS, type LabelledEnum } from '@verbund/schema';
import { textIn } from '../../text/text.ts';
import type { Visit } from '../../visit/visit.ts';
import type { FormField } from '../form/form-field.ts';
import { DESK_KINDS } from './desk-kind.ts';
import { DESK_KIND } from './desk-kinds.ts';

const contract = buildSchema(
  ['directives', 'network']
    .map((name) => readFileSync(new URL(`../../../../../schema/${name}.graphql`, import.meta.url), 'utf8'))
    .join('\n'),
  { assumeValidSDL: true },
);

const visit = {
  language: 'de',
  text: textIn('de'),
  label: (name: LabelledEnum, value: string) =>
    (ENUM_LABELS[name] as Readonly<Record<string, { readonly de: string }>>)[value]?.de ?? value,
} as unknown as Visit;

const INPUTS = {
  conference: 'ConferenceInput',
  organization: 'OrganizationInput',
  project: 'ProjectInput',
  series: 'SeriesInput',
  relation: 'RelationInput',
} as const;

test.each(DESK_KINDS)(
  'the form of a %s asks for everything its input takes, and for nothing else',
  (kind) => {
    expect(differences(inputType(INPUTS[kind]), DESK_KIND[kind].fields(visit, null), kind)).toEqual([]);
  },
);

/** Names only one of the two has, also in groups and rows. */
function differences(input: GraphQLInputObjectType, fields: readonly FormField[], place: string): string[] {
  const types = input.getFields();
  const names = new Set(fields.map(({ name }) => name));
  return [
    ...Object.keys(types)
      .filter((name) => !names.has(name))
      .map((name) => `${place}.${name} has no control`),
    ...fields.flatMap((field) => {
      const type = types[field.name];
      if (!type) return [`${place}.${field.name} is not in the contract`];
      if (field.control !== 'group' && field.control !== 'rows') return [];
      return differences(inputType(getNamedType(type.type).name), field.fields, `${place}.${field.name}`);
    }),
  ];
}

function inputType(name: string): GraphQLInputObjectType {
  const type = contract.getType(name);
  if (!isInputObjectType(type)) throw new Error(`expected an input of the contract named ${name}`);
  return type;
}
