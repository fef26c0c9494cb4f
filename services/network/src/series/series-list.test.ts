import 'reflect-metadata';
import { expect, test } from 'vitest';
import { conferenceDesk } from '../testing/conference-desk.ts';

const desk = conferenceDesk();
const LIST = `{ seriesList(first: 50, filter: { region: ["th"] }) { totalCount nodes { id title(language: "de") conferences { id } } } }`;
const CREATE = `mutation { createSeries(region: "th", input: { title: { de: "Landesfachtage" } }) { problems { code } series { id } } }`;

test('a series stands in the list before it has conferences: as a draft for the staff, for everybody once it is published', async () => {
  const asPublic = (query: string) => desk.network().ask(query);
  const before = (await asPublic(LIST)).data.seriesList;
  const { data } = await desk.ask(CREATE);
  const { id } = data.createSeries.series;
  const row = { id, title: 'Landesfachtage', conferences: [] };
  expect((await desk.ask(LIST)).data.seriesList.nodes).toContainEqual(row);
  expect((await asPublic(LIST)).data.seriesList).toEqual(before);
  await desk.publish(id, 1);
  const after = (await asPublic(LIST)).data.seriesList;
  expect(after.nodes).toContainEqual(row);
  expect(after.totalCount).toBe(before.totalCount + 1);
});
