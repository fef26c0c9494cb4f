import { describe, expect, test } from 'vitest';
import { arrangeRows } from './arrange-rows.ts';
import { baseMarks, changedFields, readBaseMarks } from './base-values.ts';
import { checkForm } from './check-form.ts';
import { rowsOf, type FormField, type FormValues } from './form-field.ts';
import { joinVersions } from './join-versions.ts';
import { readForm } from './read-form.ts';
import { writeInput } from './write-input.ts';

const person: FormField = {
  control: 'group',
  name: 'person',
  label: 'Person',
  fields: [{ control: 'text', name: 'name', label: 'Name' }],
};
const FIELDS: readonly FormField[] = [
  { control: 'translated', name: 'title', label: 'Titel', lines: false, required: true },
  { control: 'date', name: 'start', label: 'Beginn' },
  { control: 'time', name: 'time', label: 'Uhrzeit' },
  { control: 'number', name: 'count', label: 'Anzahl' },
  {
    control: 'choices',
    name: 'topics',
    label: 'Themen',
    choices: [{ value: 'HEALTH', label: 'Gesundheit' }],
  },
  { control: 'list-of-lines', name: 'names', label: 'Namen' },
  { control: 'reference', name: 'host', label: 'Von', kind: 'organization' },
  {
    control: 'rows',
    name: 'sessions',
    label: 'Programm',
    row: 'Punkt',
    fields: [
      { control: 'select', name: 'kind', label: 'Art', choices: [{ value: 'PANEL', label: 'Podium' }] },
      { control: 'text', name: 'note', label: 'Anmerkung' },
      person,
    ],
  },
];

const form = (pairs: Readonly<Record<string, string>>): FormValues =>
  readForm(FIELDS, new URLSearchParams(pairs));

describe('a form becomes an input', () => {
  test('with dates, times and numbers as people in Germany write them', () => {
    const input = writeInput(FIELDS, form({ start: '9.5.2026', time: '9.30 Uhr', count: '1.250' }));
    expect(input).toMatchObject({ start: '2026-05-09', time: '09:30', count: 1250 });
    expect(writeInput(FIELDS, form({ start: '5.2026', time: '18:00' }))).toMatchObject({
      start: '2026-05',
      time: '18:00',
    });
  });

  test('whose empty controls clear the field', () => {
    expect(writeInput(FIELDS, form({}))).toEqual({
      title: null,
      start: null,
      time: null,
      count: null,
      topics: [],
      names: [],
      host: null,
      sessions: [],
    });
  });

  test('with English beside the other languages it does not show', () => {
    const kept = JSON.stringify([{ language: 'tr', text: 'Ağ toplantısı' }]);
    expect(
      writeInput(FIELDS, form({ 'title.de': 'Treffen', 'title.en': 'Meeting', 'title.kept': kept }))['title'],
    ).toEqual({
      de: 'Treffen',
      translations: [
        { language: 'tr', text: 'Ağ toplantısı' },
        { language: 'en', text: 'Meeting' },
      ],
    });
    expect(writeInput(FIELDS, form({ 'title.de': 'Treffen', 'title.kept': '{broken' }))['title']).toEqual({
      de: 'Treffen',
      translations: [],
    });
  });

  test('without rows in which only a choice stands', () => {
    const input = writeInput(
      FIELDS,
      form({ 'sessions.0.kind': 'PANEL', 'sessions.1.kind': 'PANEL', 'sessions.1.note': 'im Saal' }),
    );
    expect(input['sessions']).toEqual([{ kind: 'PANEL', note: 'im Saal' }]);
  });

  test('only of fields that were asked for, and of no more rows than a form may have', () => {
    const values = form({ steward: 'sn', 'sessions.999.note': 'weit', 'sessions.0.steward': 'sn' });
    expect(values).not.toHaveProperty('steward');
    expect((values['sessions'] as readonly FormValues[]).length).toBe(200);
    expect(JSON.stringify(values)).not.toContain('sn');
  });
});

describe('what the types of the contract would refuse', () => {
  test('is named before anything is sent', () => {
    expect(checkForm(FIELDS, form({ 'title.en': 'Meeting', count: 'viele' }))).toEqual([
      { code: 'REQUIRED', name: 'title' },
      { code: 'OUT_OF_RANGE', name: 'count' },
    ]);
    expect(checkForm(FIELDS, form({ 'title.de': 'Treffen' }))).toEqual([]);
  });
});

describe('rows', () => {
  const values: FormValues = { sessions: [{ note: 'a' }, { note: 'b' }, { note: 'c' }] };
  const notes = (after: FormValues | undefined): unknown =>
    rowsOf(after?.['sessions']).map(({ note }) => note);

  test('are added, removed and moved, and say where the reader goes on', () => {
    expect(arrangeRows(values, 'add:sessions')).toMatchObject({ focus: 'sessions.3' });
    expect(notes(arrangeRows(values, 'up:sessions.2')?.values)).toEqual(['a', 'c', 'b']);
    expect(arrangeRows(values, 'down:sessions.0')?.focus).toBe('sessions.1');
    expect(notes(arrangeRows(values, 'remove:sessions.1')?.values)).toEqual(['a', 'c']);
  });

  test('inside rows too', () => {
    const deep: FormValues = { sessions: [{ people: [{ name: 'x' }, { name: 'y' }] }] };
    expect(arrangeRows(deep, 'up:sessions.0.people.1')?.values).toEqual({
      sessions: [{ people: [{ name: 'y' }, { name: 'x' }] }],
    });
  });

  test('stay where they are at the ends, and at a command nobody knows', () => {
    expect(notes(arrangeRows(values, 'up:sessions.0')?.values)).toEqual(['a', 'b', 'c']);
    expect(arrangeRows(values, 'save')).toBeNull();
    expect(arrangeRows(values, 'up:sessions')).toBeNull();
    expect(arrangeRows(values, 'remove:nowhere.0.deep.1')).toBeNull();
  });
});

describe('two versions', () => {
  const began = form({ 'title.de': 'Treffen', start: '2026-05-09', count: '60' });
  const base = readBaseMarks(JSON.stringify(baseMarks(FIELDS, began)));

  test('only what was changed is sent', () => {
    const ours = form({ 'title.de': ' Treffen ', start: '9.5.2026', count: '61' });
    expect(changedFields(FIELDS, ours, base).map(({ name }) => name)).toEqual(['count']);
  });

  test('are joined: theirs where only they wrote, ours where only we did, both shown where both did', () => {
    const ours = { ...began, count: '61', start: '2026-05-10' };
    const theirs = { ...began, names: 'Kurz', start: '2026-05-11' };
    const joined = joinVersions(FIELDS, ours, theirs, base);
    expect(joined.values).toMatchObject({ count: '61', names: 'Kurz', start: '2026-05-10' });
    expect(joined.taken.map(({ name }) => name)).toEqual(['names']);
    expect(joined.disputed.map(({ name }) => name)).toEqual(['start']);
  });

  test('that came to the same are no dispute', () => {
    const same = { ...began, count: '61' };
    expect(joinVersions(FIELDS, same, same, base).disputed).toEqual([]);
  });

  test('without marks count as changed everywhere', () => {
    expect(changedFields(FIELDS, began, readBaseMarks('nonsense'))).toHaveLength(FIELDS.length);
  });
});
