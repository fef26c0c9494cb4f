import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, print, visit, type ExecutionResult } from 'graphql';
import { createEngine, type Diagnostic, type Engine, type ShardSource } from '../src/index.ts';
import { toyHost } from '../toy/host.ts';
import { rowsOf } from '../toy/rows.ts';
import { SAMPLE_ROWS, SAMPLE_TOWNS } from '../toy/sample.ts';
import { toyContract } from '../toy/schema.ts';
import { createToyServer } from '../toy/server.ts';
import { protocolOfTowns } from '../toy/towns.ts';
import { toyTransport, type ToyServers, type ToyShard } from '../toy/transport.ts';
import { runStreamStory } from './stream-story.ts';

const HERE = new URL('./', import.meta.url);

/** Names of all stories, in the order of the folder. */
export function scenarioNames(): readonly string[] {
  return readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function scenarioFolder(name: string): URL {
  return new URL(`${name}/`, HERE);
}

/**
 * Runs one story over the towns of `toy/sample.ts` and returns its golden files: what the engine finds, plans, asks of the towns and answers.
 * `shards/<town>.graphql` replaces the SDL of a town, `contract.graphql` the contract; `setup.json`: silent towns, and fields a town lacks.
 */
export async function runScenario(name: string): Promise<Readonly<Record<string, string>>> {
  const folder = scenarioFolder(name);
  const read = (file: string) =>
    existsSync(new URL(file, folder)) ? readFileSync(new URL(file, folder), 'utf8') : null;
  const happenings = read('happenings.txt');
  if (happenings !== null) return runStreamStory(read('query.graphql') ?? '', happenings);
  const contract = read('contract.graphql') ?? toyContract;
  const setup: Setup = JSON.parse(read('setup.json') ?? '{}');
  const shards = SAMPLE_TOWNS.map((town) => ({
    name: town,
    sdl: read(`shards/${town}.graphql`) ?? withoutFields(contract, setup.lacks?.[town] ?? []),
  }));
  const opened = openEngine(contract, shards);
  const findings: Readonly<Record<string, string>> =
    opened.diagnostics.length > 0 ? { 'diagnostics.txt': opened.diagnostics.map(printFinding).join('') } : {};
  const source = read('query.graphql');
  if (source === null || opened.engine === null) return findings;
  const given = JSON.parse(read('variables.json') ?? '{}') as Readonly<Record<string, unknown>>;
  const variables = { ...given, ...(await cursorsTo(setup.cursors ?? {})) };
  const requests: string[] = [];
  const result = await opened.engine.execute({ source, variables, context: serversOf(setup, requests) });
  return {
    ...findings,
    'plan.txt': `${opened.engine.explain({ source, variables }).trimEnd()}\n`,
    'requests.txt': requests.join(''),
    'result.json': printResult(result),
  };
}

interface Setup {
  /** Towns that do not answer. */
  readonly silent?: readonly string[];
  /** Rounds of closures, counted from one, that a town does not answer. */
  readonly missedRounds?: Readonly<Record<string, readonly number[]>>;
  /** Variables that hold the cursor of a book, by the id of the book; in the order a list of books has by itself. */
  readonly cursors?: Readonly<Record<string, string>>;
  /** Fields (`Type.field`) that a town's SDL does not have yet. */
  readonly lacks?: Readonly<Record<string, readonly string[]>>;
}

function withoutFields(sdl: string, coordinates: readonly string[]): string {
  if (coordinates.length === 0) return sdl;
  return print(
    visit(parse(sdl), {
      FieldDefinition: (node, _key, _parent, _path, ancestors) => {
        const type = ancestors.findLast(
          (ancestor) => 'kind' in ancestor && ancestor.kind === 'ObjectTypeDefinition',
        );
        return type && 'name' in type && coordinates.includes(`${type.name?.value}.${node.name.value}`)
          ? null
          : undefined;
      },
    }),
  );
}

function openEngine(
  contract: string,
  shards: readonly ShardSource[],
): { engine: Engine<ToyServers> | null; diagnostics: readonly Diagnostic[] } {
  try {
    const engine = createEngine({
      contract,
      shards,
      transport: toyTransport,
      protocol: protocolOfTowns(SAMPLE_TOWNS),
      host: toyHost(SAMPLE_TOWNS),
      publicCodes: ['MEASURE_NOT_ADDITIVE'],
    });
    return { engine, diagnostics: engine.diagnostics };
  } catch (error) {
    if (error instanceof Error && 'diagnostics' in error)
      return { engine: null, diagnostics: error.diagnostics as readonly Diagnostic[] };
    throw error;
  }
}

/** Cursors as one database with all rows gives them: they are the same everywhere. */
async function cursorsTo(ids: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const whole = createToyServer({ rows: SAMPLE_ROWS, towns: SAMPLE_TOWNS });
  const { data } = await whole.answer({ query: '{ books { edges { cursor node { id } } } }' });
  const books = data?.['books'] as
    | { readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[] }
    | undefined;
  return Object.fromEntries(
    Object.entries(ids).map(([name, id]) => {
      const edge = books?.edges.find(({ node }) => node.id === id);
      if (!edge) throw new Error(`the sample has no book ${id}`);
      return [name, edge.cursor];
    }),
  );
}

/** The towns that answer. Every request to one of them is noted: the town, the document and its variables. */
function serversOf(setup: Setup, requests: string[]): ToyServers {
  const answering = SAMPLE_TOWNS.filter((town) => !setup.silent?.includes(town));
  return new Map(answering.map((town) => [town, noting(town, requests, setup.missedRounds?.[town] ?? [])]));
}

function noting(town: string, requests: string[], missedRounds: readonly number[]): ToyShard {
  const server = createToyServer({ rows: rowsOf(SAMPLE_ROWS, new Set([town])), towns: SAMPLE_TOWNS, town });
  let round = 0;
  return {
    answer: (request) => {
      requests.push(`${town}\n  ${request.query}\n  ${JSON.stringify(request.variables)}\n`);
      if (request.operationName === 'Edges' && missedRounds.includes(++round))
        throw new Error('missing in this round');
      return server.answer(request);
    },
  };
}

function printFinding({ code, severity, shard, coordinate, message }: Diagnostic): string {
  return `${severity} ${code} ${shard ?? 'contract'}${coordinate === null ? '' : ` ${coordinate}`}\n  ${message}\n`;
}

/** The answer as JSON text; durations differ from run to run and read 0. */
function printResult(result: ExecutionResult): string {
  return `${JSON.stringify(result, (key, value: unknown) => (key === 'durationMs' && value !== null ? 0 : value), 2)}\n`;
}
