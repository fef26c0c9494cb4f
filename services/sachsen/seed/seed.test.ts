import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { core } from './core/layer.ts';
import { furtherSources } from './public/layer.ts';

const [conference] = core.conferences;
const relation = (key: string) => furtherSources.relations.find((candidate) => candidate.key === key);

describe('Sachsen', () => {
  it('keeps the regional conference of 18 July 2025, a Friday, which a federal body hosts', () => {
    expect(conference).toMatchObject({
      kind: 'REGIONAL_CONFERENCE',
      status: 'HELD',
      startDate: '2025-07-18',
    });
    expect(new Date('2025-07-18').getUTCDay()).toBe(5);
    expect(conference?.participations?.find(({ role }) => role === 'HOST')?.organization?.id).toBe(
      'bund:organization/nemo',
    );
    expect(conference?.project?.id).toBe('bund:project/gleich-teilhaben');
  });

  it('keeps the place as the source gives it', () => {
    expect(conference?.venue).toEqual({ name: 'Kulturfabrik Hoyerswerda', municipality: '14625240' });
    expect(JSON.stringify(core)).not.toMatch(/Bürgerzentrum|Regionalkonferenz Ost/);
  });

  it('gives no number of participants: the source has none, and none is not zero', () => {
    expect(conference?.figures).toBeUndefined();
  });

  it('has six topic blocks, with presenters from inside and outside the region', () => {
    expect(conference?.sessions).toHaveLength(6);
    const presenters = conference?.sessions
      ?.flatMap(({ participations = [] }) => participations)
      .filter(({ role }) => role === 'PRESENTER');
    expect(presenters?.map(({ organization }) => organization?.id)).toEqual([
      'sn:organization/vemo-halle',
      'sn:organization/immigrants-network',
      'sn:organization/afropa',
    ]);
  });

  it('names moderators, not helpers, and the mayor by office only', () => {
    const all = [
      conference?.participations ?? [],
      ...(conference?.sessions ?? []).map(({ participations = [] }) => participations),
    ].flat();
    const persons = all.flatMap(({ role, person }) => (person ? [[role, person.name]] : []));
    expect(persons).toEqual([
      ['MODERATOR', 'Jenny Warnecke'],
      ['CO_MODERATOR', 'Mahdi Faour'],
      ['SPEAKER', undefined],
    ]);
    expect(JSON.stringify([core, furtherSources])).not.toMatch(/Foto|Film/);
  });

  it('does not hold the name of the private helper the source thanks; the test knows it as a hash only', () => {
    const hash = (word: string) => createHash('sha256').update(word).digest('hex');
    const words = JSON.stringify([core, furtherSources])
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    expect(words).toContain('hoyerswerda');
    expect(
      words.filter(
        (word) => hash(word) === 'c4726e1fdb83a4b2f85378c58106683dd4a5791f3d3291f1c2b9e2fd9ebcc584',
      ),
    ).toEqual([]);
  });

  it('keeps VeMo Halle as a short entry and nothing else', () => {
    expect(core.organizations.filter(({ shortEntry }) => shortEntry).map(({ key }) => key)).toEqual([
      'vemo-halle',
    ]);
  });

  it('knows both spellings of Immigrants Network', () => {
    expect(core.organizations.find(({ key }) => key === 'immigrants-network')).toMatchObject({
      name: 'Immigrants Network',
      alternateNames: ['Immigrant Networks'],
    });
  });

  it('ends the membership of the dissolved network and starts none of its successor without a date', () => {
    expect(furtherSources.organizations.find(({ key }) => key === 'dsm')?.status).toBe('DISSOLVED');
    expect(relation('dsm-damost')).toMatchObject({ since: '2018-10-20', until: '2024' });
    expect(relation('landesverband-dsm')).toMatchObject({ kind: 'SUCCEEDS', since: '2024-11-16' });
    expect(relation('landesverband-damost')).not.toHaveProperty('since');
  });
});
