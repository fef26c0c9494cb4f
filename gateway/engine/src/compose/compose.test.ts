import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { printApiSchema } from './print-api-schema.ts';
import { ANSWER_SDL, ENGINE_WORDS_SDL } from './words.ts';
import { parse, print, stripIgnoredCharacters, visit } from 'graphql';

const schemaFile = (name: string) =>
  readFileSync(new URL(`../../../../schema/${name}`, import.meta.url), 'utf8');

/** The definitions without their descriptions. */
const bones = (sdl: string) =>
  stripIgnoredCharacters(
    print(
      visit(parse(sdl), {
        enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
      }),
    ),
  );

describe('the committed contract', () => {
  it('composes without findings, alone and with shards of the same text', () => {
    const contract = schemaFile('network.graphql');
    const { supergraph, diagnostics } = compose(contract, [
      { name: 'a', sdl: contract },
      { name: 'b', sdl: null },
    ]);
    expect(diagnostics).toEqual([]);
    expect(
      [...(supergraph?.shards.values() ?? [])].map(({ name, state, conforms }) => [name, state, conforms]),
    ).toEqual([
      ['a', 'READY', true],
      ['b', 'UNREACHABLE', false],
    ]);
  });

  it('is written in the words the engine knows', () => {
    expect(bones(ENGINE_WORDS_SDL)).toBe(bones(schemaFile('directives.graphql')));
    expect(bones(ANSWER_SDL)).toBe(bones(schemaFile('answer.graphql')));
  });

  it('prints as a plain schema with @answer and without any word of the engine', () => {
    const { supergraph } = compose(schemaFile('network.graphql'), []);
    const text = supergraph ? printApiSchema(supergraph) : '';
    expect(() => buildSchema(text)).not.toThrow(GraphQLError);
    expect(text).toContain('directive @answer(');
    expect(text).not.toMatch(
      /@(link|contract|sharded|route|scatter|merge|derived|coverage|relation|reference|resolution|local|shards|key)\b/,
    );
  });
});
