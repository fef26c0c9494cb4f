import { describe, expect, it } from 'vitest';
import { settle } from '../testing/manual-clock.ts';
import { CHANGES, toyStreams } from '../testing/toy-streams.ts';

const streams = { backoffMs: 1_000, backoffMaxMs: 8_000, silenceMs: 60_000 };

describe('a town in a stream', () => {
  it('goes and comes back: it is told, and nothing is missing', async () => {
    const world = toyStreams({ streams });
    const client = await world.listen();
    world.happen('ahm', 'a1');
    await settle();
    world.towns.down('ahm');
    await settle();
    world.happen('ahm', 'a2');
    world.happen('bex', 'b1');
    await settle();
    world.towns.up('ahm');
    await world.clock.pass(1_000);
    expect(client.lines).toEqual([
      'CHANGED ahm ahm:book/a1',
      'SOURCE_DOWN ahm SHARD_UNREACHABLE',
      'CHANGED bex bex:book/b1',
      'SOURCE_BACK ahm',
      'CHANGED ahm ahm:book/a2',
    ]);
  });

  it('that takes up again what has run out was never down', async () => {
    const world = toyStreams({ streams });
    const client = await world.listen();
    world.happen('ahm', 'a1');
    await world.clock.pass(11_000);
    for (const key of ['a2', 'a3']) {
      world.towns.expire('ahm');
      world.happen('ahm', key);
      await world.clock.pass(11_000);
    }
    expect(client.lines).toEqual(['a1', 'a2', 'a3'].map((key) => `CHANGED ahm ahm:book/${key}`));
    expect(world.towns.requests.filter(({ shard }) => shard === 'ahm')).toHaveLength(3);
  });

  it('that does not take it up again is down: at once where it says so, after a moment where it is silent', async () => {
    for (const silent of [false, true]) {
      const world = toyStreams({ streams });
      const client = await world.listen();
      await world.clock.pass(20_000);
      if (silent) world.towns.hush('ahm');
      else world.towns.refuse('ahm');
      world.towns.expire('ahm');
      await settle();
      expect(client.lines).toEqual(silent ? [] : ['SOURCE_DOWN ahm SHARD_UNREACHABLE']);
      await world.clock.pass(5_000);
      expect(client.lines).toEqual(['SOURCE_DOWN ahm SHARD_UNREACHABLE']);
    }
  });

  it('that has to be renewed again and again is down', async () => {
    const world = toyStreams({ streams });
    const client = await world.listen();
    await world.clock.pass(20_000);
    for (let time = 0; time < 2; time++) {
      world.towns.expire('ahm');
      await settle();
    }
    expect(client.lines).toEqual(['SOURCE_DOWN ahm SHARD_UNREACHABLE']);
    await world.clock.pass(2_000);
    expect(client.lines.at(-1)).toBe('SOURCE_BACK ahm');
  });

  it('is told once while it stays away, and asked less and less often', async () => {
    const world = toyStreams({ streams });
    world.towns.down('ahm');
    const client = await world.listen();
    const asked = () => world.towns.requests.filter(({ shard }) => shard === 'ahm').length;
    const counts: number[] = [];
    for (let second = 0; second < 30; second++) {
      await world.clock.pass(1_000);
      counts.push(asked());
    }
    expect(client.lines).toEqual(['SOURCE_DOWN ahm SHARD_UNREACHABLE']);
    // Three quarters of 1, 2, 4, 8, 8 … seconds, as chance stands at one half.
    expect(counts.at(-1)).toBe(1 + 3 + 4);
  });

  it('that was never heard before is a gap when it comes', async () => {
    const world = toyStreams({ streams });
    world.towns.down('ahm');
    const client = await world.listen();
    world.happen('ahm', 'missed');
    world.towns.up('ahm');
    await world.clock.pass(1_000);
    world.happen('ahm', 'a1');
    await settle();
    expect(client.lines).toEqual([
      'SOURCE_DOWN ahm SHARD_UNREACHABLE',
      'SOURCE_BACK ahm',
      'GAP ahm POSITION_UNKNOWN',
      'CHANGED ahm ahm:book/a1',
    ]);
  });

  it('that has forgotten so much tells a gap, once it is known where it goes on', async () => {
    const world = toyStreams({ streams });
    const client = await world.listen();
    world.happen('ahm', 'a1');
    await settle();
    world.towns.down('ahm');
    for (const key of ['a2', 'a3', 'a4']) world.happen('ahm', key);
    world.towns.journal('ahm').trim(1);
    world.towns.up('ahm');
    await world.clock.pass(1_000);
    world.happen('ahm', 'a5');
    await settle();
    expect(client.lines).toEqual([
      'CHANGED ahm ahm:book/a1',
      'SOURCE_DOWN ahm SHARD_UNREACHABLE',
      'SOURCE_BACK ahm',
      'GAP ahm CURSOR_EXPIRED',
      'CHANGED ahm ahm:book/a5',
    ]);
    const gap = client.events.find(({ kind }) => kind === 'GAP');
    const positions = (await world.listen({
      audience: null,
      source: 'subscription ($after: String) { changes(after: $after) { kind town id cursor message } }',
      variables: { after: gap?.cursor },
    })).lines; // prettier-ignore
    expect(positions).toEqual(['CHANGED ahm ahm:book/a5']);
  });

  it('restored from an older backup tells a gap', async () => {
    const world = toyStreams({ streams });
    const client = await world.listen();
    for (const key of ['a1', 'a2']) world.happen('ahm', key);
    await settle();
    world.towns.down('ahm');
    world.towns.journal('ahm').restore(1);
    world.happen('ahm', 'other');
    world.towns.up('ahm');
    await world.clock.pass(1_000);
    expect(client.lines.slice(2)).toEqual([
      'SOURCE_DOWN ahm SHARD_UNREACHABLE',
      'SOURCE_BACK ahm',
      'GAP ahm CURSOR_UNKNOWN',
    ]);
  });

  it('that says nothing for too long counts as down', async () => {
    const world = toyStreams({ streams });
    const client = await world.listen();
    for (let beat = 0; beat < 3; beat++) {
      await world.clock.pass(30_000);
      for (const town of ['bex', 'cor']) world.towns.journal(town).beat();
      await settle();
    }
    expect(client.lines).toEqual(['SOURCE_DOWN ahm SHARD_TIMEOUT', 'SOURCE_BACK ahm']);
  });

  it('that has not answered in time is told as down; the stream begins without it', async () => {
    const world = toyStreams({
      streams: { settleMs: 5_000 },
      between: (_town, body) => body,
      shards: undefined,
    });
    const original = world.towns.subscribe.bind(world.towns);
    world.towns.subscribe = async function* late(request) {
      if (request.shard === 'cor') await new Promise(() => {});
      yield* original(request);
    };
    const client = await world.listen();
    expect(client.results).toEqual([]);
    await world.clock.pass(5_000);
    expect(client.events.map(({ kind, town }) => `${kind} ${town}`)).toEqual([
      'SOURCE_DOWN cor',
      'HEARTBEAT ',
    ]);
  });

  it.each<[string, (event: Record<string, unknown>) => void]>([
    ['an event of another town', (event) => (event['town'] = 'bex')],
    ['the row of another town', (event) => (event['id'] = 'bex:book/b1')],
    ['a position that is none', (event) => (event['cursor'] = 'a|b')],
    ['no kind', (event) => (event['kind'] = null)],
    ['what only the engine says', (event) => (event['kind'] = 'SOURCE_DOWN')],
    ['no event', (event) => delete event['town']],
  ])('that sends %s is not believed, and nothing of it is passed on', async (_what, break_) => {
    const world = toyStreams({
      streams,
      between: (town, body) => {
        const event = (body as { data?: { changes?: Record<string, unknown> } }).data?.changes;
        if (town === 'ahm' && event && event['kind'] === 'CHANGED') break_(event);
        return body;
      },
    });
    const client = await world.listen();
    world.happen('ahm', 'a1');
    world.happen('bex', 'b2');
    await settle();
    expect(client.lines.toSorted()).toEqual([
      'CHANGED bex bex:book/b2',
      'SOURCE_DOWN ahm SHARD_CONTRACT_VIOLATION',
    ]);
    expect(world.towns.openTo('ahm')).toBe(0);
  });

  it('whose event cannot be shown tells a gap, and goes on', async () => {
    const world = toyStreams({ streams });
    const client = await world.listen({
      source: 'subscription { changes { kind town id cursor message book { shelfmark } } }',
    });
    world.happen('ahm', 'a1', { broken: ['shelfmark'] });
    await settle();
    expect(client.results.at(-1)?.errors).toHaveLength(1);
    const whole = toyStreams({
      streams,
      between: (_town, body) =>
        JSON.stringify(body).includes('fatal')
          ? { data: null, errors: [{ message: 'no', path: ['changes', 'at'] }] }
          : body,
    });
    const other = await whole.listen();
    whole.happen('ahm', 'fatal');
    whole.happen('ahm', 'a2');
    await settle();
    expect(other.lines).toEqual(['GAP ahm INTERNAL_SERVER_ERROR', 'CHANGED ahm ahm:book/a2']);
  });

  it('that could not keep up is asked again, and nobody is told: nothing is missing', async () => {
    let leaveOut = true;
    const world = toyStreams({
      streams,
      between: (_town, body) => {
        const event = (body as { data: { changes: Record<string, unknown> } }).data.changes;
        if (leaveOut && String(event['id'] ?? event['_v_id']).endsWith('a2')) event['kind'] = 'GAP';
        return body;
      },
    });
    const client = await world.listen();
    for (const key of ['a1', 'a2', 'a3']) world.happen('ahm', key);
    await settle();
    leaveOut = false;
    await world.clock.pass(1_000);
    expect(client.lines).toEqual(['a1', 'a2', 'a3'].map((key) => `CHANGED ahm ahm:book/${key}`));
  });

  it.each(['CURSOR_MISMATCH', 'CURSOR_INVALID'])(
    'that does not understand the cursor of the client ends the stream with %s',
    async (code) => {
      const world = toyStreams({
        between: (town, body) =>
          town === 'bex' ? { errors: [{ message: 'no', extensions: { code } }] } : body,
      });
      const protocol = await toyStreams().listen();
      const client = await world.listen({ audience: null, variables: { after: protocol.cursor } });
      expect(client.results.at(-1)?.errors?.[0]?.extensions).toEqual({ code, shard: 'bex' });
      expect(client.ended).toBe(true);
    },
  );

  it('ends the stream with a code of credentials, if it was told to', async () => {
    const refuse = (town: string, body: unknown) =>
      town === 'bex' ? { errors: [{ message: 'over', extensions: { code: 'TOKEN_EXPIRED' } }] } : body;
    const ending = await toyStreams({ between: refuse, streams: { endOn: ['TOKEN_EXPIRED'] } }).listen({
      audience: null,
    });
    expect(ending.results.at(-1)?.errors?.[0]?.extensions['code']).toBe('TOKEN_EXPIRED');
    expect(ending.ended).toBe(true);
    const going = await toyStreams({ between: refuse }).listen({ audience: null });
    expect(going.lines).toEqual(['SOURCE_DOWN bex TOKEN_EXPIRED']);
  });

  it('cannot be listened to where the transport cannot', async () => {
    const world = toyStreams();
    Object.assign(world.towns, { subscribe: () => undefined });
    const client = await world.listen({ source: CHANGES });
    expect(client.lines.length).toBe(3);
  });
});
