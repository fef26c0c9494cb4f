import type { Mistake } from '../broken/break-engine.ts';

/** Mistakes a merge of streams could make. A checking client must notice each of them. */
export const STREAM_MISTAKES: readonly Mistake[] = [
  {
    name: 'a client joins a stream that has not told the same',
    file: 'subscribe/merged-stream.ts',
    sound: 'return shards.every((shard) => positions.isLevel(shard, other.#fanIn.positions));',
    broken: 'return shards.length > 0;',
  },
  {
    name: 'who catches up begins now',
    file: 'subscribe/streams.ts',
    sound: 'this.#begin(wish, wish.after?.positions ?? null, { moved: () => this.#join(shared)',
    broken: 'this.#begin(wish, null, { moved: () => this.#join(shared)',
  },
  {
    name: 'a town that comes back begins now',
    file: 'subscribe/listening.ts',
    sound: '[stream.node.afterVariable]: after };',
    broken: '[stream.node.afterVariable]: null };',
  },
  {
    name: 'a town that comes back begins where it began',
    file: 'subscribe/source.ts',
    sound: 'this.#position = event.cursor; this.#unproven = false;',
    broken: 'this.#unproven = false;',
  },
  {
    name: 'a gap is not told',
    file: 'subscribe/source.ts',
    sound: 'this.#lost ?? (anew && this.#told ? UNHEARD : null);',
    broken: 'null as string | null;',
  },
  {
    name: 'a cursor does not hold the event it comes with',
    file: 'subscribe/teller.ts',
    sound: 'drafts.push({ entry, event: this.#event(entry, ahead.text), cursor: ahead.text });',
    broken:
      'drafts.push({ entry, event: this.#event(entry, this.positions.text), cursor: this.positions.text });',
  },
  {
    name: 'the positions run ahead of what was told',
    file: 'subscribe/teller.ts',
    sound: 'const ahead = this.positions.copy();',
    broken: 'const ahead = this.positions;',
  },
  {
    name: 'an event does not move the place apart from those before',
    file: 'subscribe/positions.ts',
    sound: "if (entry.kind === 'EVENT') positions.move(",
    broken: "if (entry.kind === 'EVENT') positions.drift(",
  },
  {
    name: 'a client that comes back misses what comes next',
    file: 'subscribe/ring.ts',
    sound: 'return this.#places.get(cursor) ?? null;',
    broken: 'const place = this.#places.get(cursor); return place === undefined ? null : place + 1;',
  },
  {
    name: 'a client that was too slow is told a cursor behind what it has',
    file: 'subscribe/subscriber.ts',
    sound: 'for (let entry = this.#entry(); entry; entry = this.#entry()) this.#own.push(entry.result);',
    broken: 'while (this.#entry());',
  },
];
