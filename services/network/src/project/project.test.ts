import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.stop());

describe('projects', () => {
  test.each([
    ['', ['bruecken', 'andere']],
    ['(orderBy: {field: DATE, direction: DESC})', ['andere', 'bruecken']],
    ['(filter: {kind: [ACTIVITY]})', ['andere']],
    ['(filter: {topics: [EDUCATION]})', ['bruecken']],
    ['(filter: {municipality: ["16063105"]})', ['bruecken']],
    ['(filter: {municipality: ["16077"]})', ['bruecken']],
    ['(filter: {municipality: ["16052000"]})', []],
    ['(filter: {carrier: "th:organization/oase"})', ['bruecken']],
    ['(filter: {carrier: "th:organization/zukunft"})', []],
    ['(filter: {text: "bb"})', ['bruecken']],
    ['(filter: {text: "bridges"})', ['bruecken']],
    ['(filter: {text: "altenburg"})', ['bruecken']],
  ])('projects%s are %j', async (args, expected) => {
    const { data, errors } = await network.ask(`{ projects${args} { nodes { id } } }`);
    expect(errors).toEqual([]);
    expect(data.projects.nodes.map(({ id }: { id: string }) => id.split('/')[1])).toEqual(expected);
  });
});
