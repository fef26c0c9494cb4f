import type { ExecutionResult } from 'graphql';
import { RawSocket } from '../testing/raw-socket.ts';
import { liveHouse } from '../testing/live-house.ts';
import { pause, subscribe } from '../testing/live-messages.ts';
import { describe, expect, test } from 'vitest';

describe('who may come in', () => {
  test('a page of another origin with a cookie does not even get a socket', async () => {
    const { raw } = await liveHouse();
    const cookie = { cookie: 'verbund-session=x' };
    await expect(raw({ ...cookie, origin: 'https://evil.example' })).rejects.toThrow('403');
    await expect(raw({ ...cookie, origin: 'http://own.example' })).resolves.toBeDefined();
    await expect(raw({ origin: 'https://evil.example' })).resolves.toBeDefined();
  });

  test('another path is not served', async () => {
    const { url } = await liveHouse();
    await expect(RawSocket.open(url.replace('/graphql', '/other'))).rejects.toThrow('404');
  });

  test('no more sockets than allowed, in all and from one address', async () => {
    const few = await liveHouse({ socketsPerAddress: 2 });
    const first = await few.raw();
    await few.raw();
    await expect(few.raw()).rejects.toThrow('429');
    first.cut();
    while (few.door.size > 1) await pause(5);
    await pause();
    await expect(few.raw()).resolves.toBeDefined();
    const full = await liveHouse({ sockets: 1 });
    await full.raw();
    await expect(full.raw()).rejects.toThrow('503');
  });

  test('behind a proxy that is trusted, each address counts for itself, and one that asks too often waits', async () => {
    const { raw } = await liveHouse({ socketsPerAddress: 1 });
    const from = (address: string) => raw({ 'x-forwarded-for': address });
    await from('10.0.0.1');
    await from('10.0.0.2');
    await expect(from('10.0.0.1')).rejects.toThrow('429');
    await expect(from('10.9.9.9')).rejects.toThrow('429');
  });

  test('a token that ends closes the socket with 4403, so that the client comes back with a new one', async () => {
    const { accepted, streams } = await liveHouse({ pingMs: 1_200 });
    const socket = await accepted({ authorization: '150' });
    socket.send(subscribe('1'));
    expect(await socket.closed).toEqual({ code: 4403, reason: 'TOKEN_EXPIRED' });
    while (!streams[0]?.closed) await pause(5);
  });
});

describe('time', () => {
  test('a socket on which nothing runs is closed; one with a subscription stays', async () => {
    const { accepted } = await liveHouse({ idleMs: 60, pingMs: 600 });
    const [idle, busy] = [await accepted(), await accepted()];
    busy.send(subscribe('1'));
    expect((await idle.closed).code).toBe(1000);
    expect(busy.open).toBe(true);
  });

  test('a client that answers no ping is gone', async () => {
    const { accepted, streams, door } = await liveHouse({ pingMs: 40 });
    const socket = await accepted();
    socket.send(subscribe('1'));
    socket.freeze();
    while (door.size > 0) await pause(5);
    expect(streams[0]?.closed).toBe(true);
  });

  test('a stop sends everybody away with 1001 and lets nobody in', async () => {
    const { accepted, door, raw } = await liveHouse();
    const socket = await accepted();
    const stopped = door.stop();
    await expect(raw()).rejects.toThrow('503');
    expect((await socket.closed).code).toBe(1001);
    await stopped;
    expect(door.size).toBe(0);
  });

  test('a client that does not say good-bye is cut off in the end', async () => {
    const { accepted, door } = await liveHouse({ farewellMs: 50 });
    (await accepted()).freeze();
    await door.stop();
    await pause();
    expect(door.size).toBe(0);
  });
});

describe('a client that does not read', () => {
  test('makes its events wait where they are bounded, and nobody else', async () => {
    const { accepted, streams } = await liveHouse({ waitingBytes: 10_000 });
    const [slow, quick] = [await accepted(), await accepted()];
    slow.send(subscribe('1'));
    while (streams.length < 1) await pause(5);
    quick.send(subscribe('1'));
    while (streams.length < 2) await pause(5);
    slow.freeze();
    const large: ExecutionResult = { data: { ticks: 'x'.repeat(100_000) } };
    for (let index = 0; index < 300; index++) for (const stream of streams) stream.push(large);
    for (let index = 0; index < 300; index++) await quick.next();
    expect(streams[1]?.waiting).toBe(0);
    expect(streams[0]?.waiting).toBeGreaterThan(100);
    slow.thaw();
    for (let index = 0; index < 300; index++) await slow.next();
    expect(streams[0]?.waiting).toBe(0);
  });

  test('and goes on asking is cut off', async () => {
    const { accepted, door } = await liveHouse({ waitingBytes: 1_000 });
    const socket = await accepted();
    socket.freeze();
    const payload = { text: 'x'.repeat(50_000) };
    for (let index = 0; index < 2_000 && door.size > 0; index++) {
      socket.send({ type: 'ping', payload });
      if (index % 50 === 0) await pause(1);
    }
    while (door.size > 0) await pause(5);
    expect(door.size).toBe(0);
  });
});
