import { Desk } from '../../e2e/live/desk.ts';
import { openLiveHouse } from '../../e2e/live/live-house.ts';
import { Subscriber } from '../../e2e/live/subscriber.ts';

const CHANGES = 100;

/** From the answer "written" of a region to the event at a client of the gateway, over real regions and a real database. */
export async function runDelay(): Promise<void> {
  await using house = await openLiveHouse({ regions: ['th', 'mv'] });
  using viewer = new Subscriber({ socketUrl: house.socketUrl });
  await viewer.seen(({ kind }) => kind === 'HEARTBEAT');
  const desk = new Desk(house, 'th');
  let record = await desk.publish(await desk.create('Messung'));
  const delays: number[] = [];
  for (let index = 0; index < CHANGES; index++) {
    record = await desk.change(record, { areaLabel: `Ort ${index}` });
    const since = performance.now();
    const { revision } = record;
    await viewer.seen((event) => event.revision === revision);
    delays.push(performance.now() - since);
  }
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] as number).toFixed(1);
  console.log(
    `written → seen at a client of the gateway, ${CHANGES} changes: median ${at(0.5)} ms, 90 % ${at(0.9)} ms, 99 % ${at(0.99)} ms`,
  );
}
