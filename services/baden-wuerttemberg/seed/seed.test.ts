import { describe, expect, it } from 'vitest';
import { core } from './core/layer.ts';
import { furtherSources } from './public/layer.ts';

const [conference] = core.conferences;
const [series] = core.series;

describe('Baden-Württemberg', () => {
  it('keeps the first state conference, on 23 November 2019, a Saturday', () => {
    expect(conference).toMatchObject({
      status: 'HELD',
      startDate: '2019-11-23',
      ordinal: 1,
      ordinalScope: 'ALL',
      venue: { municipality: '08111000' },
    });
    expect(new Date('2019-11-23').getUTCDay()).toBe(6);
  });

  it('keeps knapp 400, über 120 and mehr als die Hälfte as they are', () => {
    expect(conference?.figures?.map(({ measure, value, precision }) => [measure, value, precision])).toEqual([
      ['PARTICIPANTS', 400, 'ALMOST'],
      ['MIGRANT_ORGANIZATIONS_REPRESENTED', 120, 'MORE_THAN'],
      ['SHARE_FROM_ORGANIZATIONS', 50, 'MORE_THAN'],
    ]);
  });

  it('names the ministry as host and the Forum as partner', () => {
    const roles = conference?.participations?.map(({ role, organization }) => [role, organization?.id]);
    expect(roles).toContainEqual(['HOST', 'bw:organization/sozialministerium']);
    expect(roles).toContainEqual(['CO_HOST', 'bw:organization/forum-der-kulturen']);
  });

  it('has a lecture, workshops and a panel', () => {
    expect(conference?.sessions?.map(({ kind }) => kind)).toEqual(['LECTURE', 'WORKSHOP', 'PANEL']);
  });

  it('keeps the events that follow as a planned series without dates or towns', () => {
    expect(series).toMatchObject({ status: 'PLANNED', origin: 'landesfachtag-2019' });
    expect(series).not.toHaveProperty('start');
    expect(series?.figures?.map(({ measure, value, precision }) => [measure, value, precision])).toEqual([
      ['MUNICIPALITIES', 20, 'APPROXIMATE'],
      ['DURATION_YEARS', 2, 'EXACT'],
    ]);
  });

  it('takes nothing from the teasers around the press release', () => {
    const teasers =
      /Corona|Labor|Baumann|Hermann|Untersteller|\bWolf\b|Häberle|Schütz|Pfisterer|Rebmann|Steinbacher|Benzinger/;
    expect(JSON.stringify(core)).not.toMatch(teasers);
  });

  it('keeps both numbers of founding members of the Forum, and 126 members with the numbers that were said', () => {
    const figures = furtherSources.additions?.[0]?.figures ?? [];
    expect(figures.map(({ value, asOf }) => [value, asOf])).toEqual([
      [16, '1998-05-16'],
      [20, '1998-05-16'],
      [126, '2018-05'],
      [140, undefined],
    ]);
  });
});
