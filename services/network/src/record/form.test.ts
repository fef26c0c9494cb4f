import 'reflect-metadata';
import { expect, test } from 'vitest';
import { conferenceDesk, HOST } from '../testing/conference-desk.ts';

const desk = conferenceDesk();

const speaker = {
  role: 'SPEAKER',
  person: {
    name: 'Kim Beispiel',
    function: { de: 'Vorstand', translations: [{ language: 'en', text: 'board' }] },
    basis: 'CONSENT',
    consentOn: '2026-03-01',
    visibility: 'PUBLIC',
  },
};
const venue = { name: 'Saal', address: 'Gasse 1', visibility: 'PUBLIC', addressVisibility: 'FEDERATION' };
const meeting = {
  title: { de: 'Treffen', translations: [{ language: 'en', text: 'Meeting' }] },
  kind: 'WORKSHOP',
  startDate: '2027-03-12',
  venue,
  participations: [HOST],
  sessions: [{ kind: 'PANEL', participations: [speaker] }],
};
const FORM = `query($id: ID!) { conference(id: $id) { meta { translations { path language text } }
  venue { name address visibility addressVisibility }
  sessions { participations { person { name basis consentOn publishedAt visibility } } } } }`;

test('staff read everything they have written, so that a form can be filled', async () => {
  const id = await desk.published(meeting);
  const { data, errors } = await desk.ask(FORM, { id });
  expect(errors).toEqual([]);
  expect(data.conference).toEqual({
    meta: {
      translations: [
        { path: ['title'], language: 'en', text: 'Meeting' },
        {
          path: ['sessions', '0', 'participations', '0', 'person', 'function'],
          language: 'en',
          text: 'board',
        },
      ],
    },
    venue,
    sessions: [
      {
        participations: [
          {
            person: {
              name: 'Kim Beispiel',
              basis: 'CONSENT',
              consentOn: '2026-03-01',
              publishedAt: null,
              visibility: 'PUBLIC',
            },
          },
        ],
      },
    ],
  });
});

test('nobody else learns on what basis a person is named, or who may see what', async () => {
  const id = await desk.published(meeting);
  const { data } = await desk.network().ask(FORM, { id });
  expect(data.conference).toEqual({
    meta: { translations: [] },
    venue: { name: 'Saal', address: null, visibility: null, addressVisibility: null },
    sessions: [
      {
        participations: [
          {
            person: {
              name: 'Kim Beispiel',
              basis: null,
              consentOn: null,
              publishedAt: null,
              visibility: null,
            },
          },
        ],
      },
    ],
  });
});
