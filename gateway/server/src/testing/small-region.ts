import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, execute, Kind, parse, print, validate, visit } from 'graphql';
import { fingerprint, formatCursor, nameOrderKey, ORDER_VERSION, parseCursor } from '@verbund/schema';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { contractText } from '../host/contract.ts';
import { SmallOutbox } from './small-outbox.ts';

/** An organization of a small region; what is not given has a plain value. */
export interface SmallOrganization {
  readonly key: string;
  readonly name: string;
  readonly [field: string]: unknown;
}

/** A conference; `host` is the id of its host, wherever that lives. */
export interface SmallConference {
  readonly key: string;
  readonly title: string;
  readonly host?: string;
}

export interface SmallRegionRows {
  readonly organizations?: readonly SmallOrganization[];
  readonly conferences?: readonly SmallConference[];
  /** Participants of the held conferences, each figure exact. */
  readonly participants?: readonly number[];
}

/** A region in small: the real contract over a handful of rows, run by graphql-js behind a real socket. */
export interface SmallRegion extends AsyncDisposable {
  readonly code: string;
  readonly url: URL;
  /** Texts of the operations it was asked, without looks at its schema. */
  readonly asked: string[];
  readonly heads: NodeJS.Dict<string | string[]>[];
  /** Lets a test change the schema it tells and answers with. */
  sdl: string;
  /** What it says before anything else; a test may put a fault in here. Returns true where it has answered. */
  intercept: ((body: string, outgoing: ServerResponse) => boolean) | null;
  /** What it tells those who listen. */
  readonly outbox: SmallOutbox;
  /** Sockets that are open. */
  readonly sockets: ReadonlySet<{ terminate(): void; close(code: number, reason?: string): void }>;
  /** Stops listening; `listen` comes back on the same port. */
  close(): Promise<void>;
  listen(): Promise<void>;
}

export async function smallRegion(code: string, rows: SmallRegionRows = {}): Promise<SmallRegion> {
  const root = rootOf(code, rows);
  let port = 0;
  const answer = async (body: string, outgoing: ServerResponse): Promise<void> => {
    const { status, result } = await run(region.sdl, body, { ...root, _service: { sdl: region.sdl } });
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  };
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      if (!body.includes('VerbundLook')) {
        region.asked.push((JSON.parse(body) as { query: string }).query);
        region.heads.push(incoming.headers);
        if (region.intercept?.(body, outgoing)) return;
      }
      void answer(body, outgoing);
    });
  });
  const outbox = new SmallOutbox(code);
  const webSockets = new WebSocketServer({ server, path: '/graphql' });
  const streamed = ({ after }: { after?: string | null }) => outbox.stream(after ?? null);
  useServer(
    {
      schema: () => buildSchema(executableSdl(region.sdl)),
      roots: {
        subscription: { changes: streamed, conferenceChanges: streamed },
      },
    },
    webSockets,
    0,
  );
  const region: SmallRegion = {
    code,
    outbox,
    sockets: webSockets.clients,
    get url() {
      return new URL(`http://127.0.0.1:${port}/graphql`);
    },
    asked: [],
    heads: [],
    sdl: contractText(),
    intercept: null,
    async listen() {
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
    },
    close: () => closeServer(server, webSockets),
    [Symbol.asyncDispose]: () => closeServer(server, webSockets),
  };
  await region.listen();
  return region;
}

async function closeServer(server: Server, { clients }: WebSocketServer): Promise<void> {
  for (const socket of clients) socket.terminate();
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

async function run(
  sdl: string,
  body: string,
  rootValue: object,
): Promise<{ status: number; result: object }> {
  const { query, variables, operationName } = JSON.parse(body) as {
    query: string;
    variables?: Record<string, unknown>;
    operationName?: string;
  };
  const schema = buildSchema(executableSdl(sdl));
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) {
    return {
      status: 400,
      result: {
        errors: errors.map(({ message }) => ({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })),
      },
    };
  }
  const result = await execute({
    schema,
    document,
    rootValue,
    variableValues: variables ?? {},
    operationName: operationName ?? null,
  });
  return { status: 200, result };
}

/** The contract without its directives, with what federation adds. */
function executableSdl(sdl: string): string {
  const bare = visit(parse(sdl), { Directive: () => null });
  const definitions = bare.definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION);
  return `${print({ ...bare, definitions })}
    extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
    type _Service { sdl: String! }
    scalar _Any
    union _Entity = Organization | Project | Conference | ConferenceSeries | Relation | Municipality | Tombstone`;
}

interface PageArgs {
  readonly first?: number;
  readonly after?: string;
  readonly filter?: { readonly text?: string };
}

function rootOf(code: string, rows: SmallRegionRows) {
  const organizations = (rows.organizations ?? []).map((row) => organization(code, row));
  const conferences = (rows.conferences ?? []).map((row) => conference(code, row));
  const byId = new Map<string, Record<string, unknown>>(
    [...organizations, ...conferences].map((row) => [row.id, row]),
  );
  const participants = rows.participants ?? [];
  const sum = participants.reduce((total, value) => total + value, 0);
  return {
    regions: [
      {
        code,
        name: `Region ${code}`,
        network: `Network ${code}`,
        licence: 'CC0 1.0',
        status: 'OK',
        demonstration: true,
      },
    ],
    organization: ({ id }: { id: string }) => byId.get(id) ?? null,
    conference: ({ id }: { id: string }) => byId.get(id) ?? null,
    organizations: (args: PageArgs) =>
      page(
        'organizations',
        organizations.filter(({ name }) => name.includes(args.filter?.text ?? '')),
        args,
      ),
    conferences: (args: PageArgs) => page('conferences', conferences, args),
    figureTotal: ({ measure }: { measure: string }) => ({
      measure,
      value: sum,
      lower: sum,
      upper: sum,
      known: participants.length,
      of: participants.length,
      precisions: participants.length > 0 ? [{ precision: 'EXACT', count: participants.length }] : [],
    }),
    _entities: ({ representations }: { representations: readonly { id: string }[] }) =>
      representations.map(({ id }) => byId.get(id) ?? null),
  };
}

const meta = {
  stewardName: 'Test',
  visibility: 'PUBLIC',
  publication: 'PUBLISHED',
  revision: 1,
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-01-01T00:00:00.000Z',
  demonstration: true,
  generated: false,
  sources: [],
};

function organization(region: string, { key, ...fields }: SmallOrganization) {
  return {
    __typename: 'Organization',
    id: `${region}:organization/${key}`,
    region,
    alternateNames: [],
    kind: 'MIGRANT_ORGANIZATION',
    legalForm: 'EV',
    status: 'ACTIVE',
    sites: [],
    topics: [],
    figures: [],
    outcomes: [],
    relations: [],
    stewardship: 'STEWARD',
    meta,
    orderKey: nameOrderKey(fields.name),
    ...fields,
  };
}

function conference(region: string, { key, title, host }: SmallConference) {
  const party =
    host === undefined
      ? []
      : [{ role: 'HOST', organization: { id: host, label: `Label of ${host}`, region: host.split(':')[0] } }];
  return {
    __typename: 'Conference',
    id: `${region}:conference/${key}`,
    region,
    title,
    kind: 'NETWORK_MEETING',
    status: 'HELD',
    timeZone: 'Europe/Berlin',
    participations: party,
    sessions: [],
    topics: [],
    figures: [],
    outcomes: [],
    meta,
    orderKey: nameOrderKey(title),
  };
}

/** One page forward, in the order of (key, id), as schema/README.md says. */
function page(field: string, rows: readonly { id: string; orderKey: string }[], args: PageArgs) {
  const print = fingerprint(field, args as Record<string, unknown>);
  const cursor = args.after ? parseCursor(args.after) : null;
  const sorted = rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  const rest = cursor ? sorted.filter((row) => place(row) > `${cursor.key}|${cursor.id}`) : sorted;
  const nodes = rest.slice(0, args.first ?? 20);
  const edges = nodes.map((node) => ({
    node,
    cursor: formatCursor({
      orderVersion: ORDER_VERSION,
      direction: 'A',
      fingerprint: print,
      missed: [],
      key: node.orderKey,
      id: node.id,
    }),
  }));
  return {
    edges,
    nodes,
    totalCount: rows.length,
    pageInfo: {
      hasNextPage: rest.length > nodes.length,
      hasPreviousPage: rest.length < sorted.length,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function place({ orderKey, id }: { orderKey: string; id: string }): string {
  return `${orderKey}|${id}`;
}
