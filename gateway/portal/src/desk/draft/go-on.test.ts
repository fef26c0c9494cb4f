import { expect, test } from 'vitest';
import { baseMarks } from '../form/base-values.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import type { FormRecord } from '../kinds/desk-kind.ts';
import type { FormPageState } from '../pages/form-page.tsx';
import type { FormDraft } from './form-draft.ts';
import { goOnWith } from './go-on.ts';

const FIELDS: readonly FormField[] = ['name', 'phone', 'place'].map((name) => ({
  control: 'text',
  name,
  label: name,
}));
const BEGUN: FormValues = { name: 'Alt', phone: '1', place: 'Gera' };
const FORM = 'th:organization/oase';

/** A form as it was opened or filled, of a record that has come to a revision. */
function opened(revision: number | null, now: FormValues, typed: FormValues = now): FormPageState {
  const record =
    revision === null ? null : ({ id: FORM, meta: { revision }, values: now } as unknown as FormRecord);
  return {
    kind: 'organization',
    visitor: { region: 'th', name: null, role: 'editor', body: null, ask: () => Promise.reject(new Error()) },
    record,
    fields: FIELDS,
    values: typed,
    base: revision === null ? {} : baseMarks(FIELDS, now),
    revision,
    draft: {
      form: revision === null ? 'organization/new' : FORM,
      after: null,
      pending: [],
      said: null,
      isUnsent: false,
    },
    key: 'new',
    note: '',
    problems: [],
    conflict: null,
    failure: null,
    focus: null,
  };
}

const draft = (values: object, revision: number | null = 3): FormDraft => ({
  form: revision === null ? 'organization/before' : FORM,
  revision,
  savedAt: '2026-11-22T14:05:00.000Z',
  values: { ...BEGUN, ...values },
  base: baseMarks(FIELDS, BEGUN),
  note: 'neu',
});

test('a draft of the revision the record still has stands in the form as it was left', () => {
  const gone = goOnWith(opened(3, BEGUN), draft({ name: 'Neu' }));
  expect(gone).toMatchObject({ values: { ...BEGUN, name: 'Neu' }, revision: 3, note: 'neu', conflict: null });
  expect(gone.draft.after).toBe('2026-11-22T14:05:00.000Z');
});

test('what was typed before the draft was asked for stays, where the draft left the field alone', () => {
  const typed = { name: 'Getippt', phone: '2', place: 'Gera' };
  const gone = goOnWith(opened(3, BEGUN, typed), draft({ name: 'Neu' }));
  expect(gone.values).toEqual({ name: 'Neu', phone: '2', place: 'Gera' });
});

test('where the record was changed meanwhile both versions are joined, and what both changed is shown', () => {
  const now = { name: 'Deren', phone: '9', place: 'Gera' };
  const gone = goOnWith(opened(4, now), draft({ name: 'Neu', place: 'Jena' }));
  expect(gone.values).toEqual({ name: 'Neu', phone: '9', place: 'Jena' });
  expect(gone.revision).toBe(4);
  expect(gone.conflict?.taken.map(({ name }) => name)).toEqual(['phone']);
  expect(gone.conflict?.disputed.map(({ name }) => name)).toEqual(['name']);
  expect(gone.conflict?.theirs).toEqual(now);
});

test('a change of the record that the form does not show is no conflict', () => {
  expect(goOnWith(opened(4, BEGUN), draft({ name: 'Neu' }))).toMatchObject({ revision: 4, conflict: null });
});

test('the draft of a new record brings its key along, so that creating the record removes it', () => {
  const gone = goOnWith(opened(null, {}), draft({ name: 'Neu' }, null));
  expect(gone).toMatchObject({
    key: 'before',
    values: { name: 'Neu' },
    draft: { form: 'organization/before' },
  });
});
