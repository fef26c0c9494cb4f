import type { Rule } from '../finding.ts';
import { importsOf, type Import } from '../imports.ts';
import { isSupport, roomOf, type Room } from '../room-of.ts';

/** Which packages of the project a room may import. `infra` is never imported. */
const doors: Record<Room, readonly string[] | 'all'> = {
  schema: [],
  'gateway/engine': [],
  'gateway/server': ['@verbund/engine', '@verbund/schema', '@verbund/portal'],
  'gateway/portal': ['@verbund/schema'],
  'services/network': ['@verbund/schema'],
  region: ['@verbund/network', '@verbund/schema'],
  infra: 'all',
  root: [],
};

/** What the tests of a room may import besides. */
const doorsOfTests: Partial<Record<Room, readonly string[]>> = {
  // The engine's cursors must be those of the contract; only its tests may compare them.
  'gateway/engine': ['@verbund/schema'],
};

/** Outside packages a room must not know, because they belong to another one. */
const strangers: Partial<Record<Room, RegExp>> = {
  'gateway/server': /^(@mikro-orm\/|mikro-orm$|type-graphql$|pg$)/,
  'gateway/portal': /^(@apollo\/server|@mikro-orm\/|mikro-orm$|type-graphql$|pg$|fastify$)/,
  region: /^(?!@verbund\/|\.|node:)/,
};

/** Rooms whose running code imports next to nothing. */
const closedRooms: Partial<Record<Room, RegExp>> = {
  schema: /^\./,
  'gateway/engine': /^(\.|graphql$)/,
};

/** Who may import whom. */
export const allowedImports: Rule = (tree) =>
  importsOf(tree).flatMap((one) => {
    const problem = problemOf(one);
    return problem === undefined ? [] : [{ where: `${one.from}:${one.line}`, what: problem }];
  });

function problemOf({ from, specifier }: Import): string | undefined {
  const room = roomOf(from);
  const support = isSupport(from);
  if (specifier.startsWith('@verbund/')) {
    const name = specifier.split('/').slice(0, 2).join('/');
    const open = doors[room];
    const besides = support ? (doorsOfTests[room] ?? []) : [];
    const allowed = open === 'all' ? name !== '@verbund/infra' : [...open, ...besides].includes(name);
    return allowed ? undefined : `${room} must not import ${name}`;
  }
  const closed = closedRooms[room];
  if (!support && closed !== undefined && !closed.test(specifier)) {
    return `${room} imports ${specifier}; outside its tests it imports ${room === 'schema' ? 'nothing' : 'graphql'} besides its own files`;
  }
  return !support && strangers[room]?.test(specifier) ? `${room} must not import ${specifier}` : undefined;
}
