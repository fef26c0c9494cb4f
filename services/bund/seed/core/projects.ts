import type { SeedProject } from '@verbund/network';

export const projects: readonly SeedProject[] = [
  {
    key: 'modellkommunen',
    title: { de: 'Programm mit 35 Modellkommunen', en: 'Program with 35 model municipalities' },
    untitled: true,
    kind: 'PROGRAMME',
    status: 'UNKNOWN',
    summary: {
      de: 'Bundesweites Programm; Titel, Träger und Zeitraum sind in der Quelle nicht genannt. Drei Kommunen sind namentlich erwähnt.',
      en: 'Nationwide program; title, carrier and period are not stated. Three municipalities are named.',
    },
    participations: [
      { role: 'MODEL_MUNICIPALITY', municipality: '16062041' },
      { role: 'MODEL_MUNICIPALITY', municipality: '16052000' },
      { role: 'MODEL_MUNICIPALITY', municipality: '16077' },
    ],
    municipalities: ['16062041', '16052000', '16077'],
    topics: ['POLITICAL_PARTICIPATION'],
    figures: [
      {
        measure: 'MUNICIPALITIES',
        value: 35,
        precision: 'EXACT',
        note: {
          de: 'Modellkommunen insgesamt, Stand nicht genannt',
          en: 'model municipalities in all, date not stated',
        },
        source: 'gastbeitrag-calzolari',
      },
      {
        measure: 'MUNICIPALITIES_NAMED',
        value: 3,
        precision: 'EXACT',
        note: { de: 'nicht gesagt, dass alle in Thüringen liegen', en: 'not said to be all in Thuringia' },
        source: 'gastbeitrag-calzolari',
      },
      {
        measure: 'RESIDENTS_WITHOUT_VOTE',
        value: 9_000_000,
        precision: 'MORE_THAN',
        note: {
          de: 'Menschen in Deutschland ohne jedes Wahlrecht; Aussage desselben Beitrags, keine Zahl des Programms',
          en: 'people in Germany without any vote; a statement of the same article, not a number of the program',
        },
        source: 'gastbeitrag-calzolari',
      },
    ],
    sources: ['gastbeitrag-calzolari'],
  },
  {
    key: 'gleich-teilhaben',
    title: 'Gleich teilhaben',
    kind: 'PROJECT',
    status: 'RUNNING',
    summary: {
      de: 'Stand Juli 2025; Hoyerswerda ist als Ort genannt, ein Träger nicht.',
      en: 'As of July 2025; Hoyerswerda is named as a place, no carrier is.',
    },
    municipalities: ['14625240'],
    topics: ['RESIDENCE_AND_LAW', 'WORK_AND_TRAINING'],
    sources: ['regionalkonferenz-2025'],
  },
];
