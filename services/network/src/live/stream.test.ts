import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import { conferenceDesk, CHANGE, MEETING } from '../testing/conference-desk.ts';
import { openStream } from './testing/test-stream.ts';

const desk = conferenceDesk();
const url = () => desk.network().url;

describe('a stream', () => {
  test('begins with a heartbeat that says where it stands', async () => {
    const stream = await openStream(url());
    const [, first] = stream.raw.received;
    expect(first?.payload.data.event).toMatchObject({
      kind: 'HEARTBEAT',
      region: 'th',
      id: null,
      record: null,
      changedFields: [],
      positions: [{ region: 'th', cursor: first?.payload.data.event.cursor }],
    });
    await stream.close();
  });

  test('tells the public of what is published, changed, cancelled and withdrawn, and of no draft', async () => {
    const stream = await openStream(url());
    const id = await desk.created(MEETING);
    await desk.ask(CHANGE, { id, revision: 1, input: { summary: { de: 'Entwurf' } } });
    await desk.publish(id, 2);
    await desk.ask(CHANGE, { id, revision: 3, input: { title: { de: 'Neu' } }, note: 'Tippfehler' });
    await desk.act(`withdraw(id: "${id}", expectedRevision: 4, reason: "doppelt")`);
    await expect.poll(() => stream.events.length).toBe(3);
    expect(
      stream.events.map(({ kind, id: its, revision, changedFields, note, record }) => [
        kind,
        its,
        revision,
        changedFields,
        note,
        record,
      ]),
    ).toEqual([
      ['CREATED', id, 3, [], null, { __typename: 'Conference', id, meta: { revision: 3 } }],
      ['CHANGED', id, 4, ['title'], 'Tippfehler', { __typename: 'Conference', id, meta: { revision: 4 } }],
      ['GONE', id, 5, [], 'doppelt', { __typename: 'Tombstone', id, meta: { revision: 5 } }],
    ]);
    await stream.close();
  });
});
