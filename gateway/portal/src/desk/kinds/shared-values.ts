import type { FormFigure, FormOutcome, FormParticipation, FormSource } from '../../ask/operation-types.ts';
import type { FormValues } from '../form/form-field.ts';

/** What stands in the controls for parts that records of several kinds have in common. */

/** A German text; its translations are put in afterwards, from the list the record carries. */
export function translated(de: string | null): FormValues {
  return { de: de ?? '', en: '', kept: '' };
}

export function reference(value: { readonly id: string | null; readonly label: string } | null): FormValues {
  return { id: value?.id ?? '', label: value?.label ?? '' };
}

export function text(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

export function flag(value: boolean | null | undefined): string {
  return value === true ? '1' : '';
}

export function sourceValues(source: FormSource | null): FormValues {
  return {
    label: text(source?.label),
    url: text(source?.url),
    author: text(source?.author),
    publishedAt: text(source?.publishedAt),
    retrievedAt: text(source?.retrievedAt),
  };
}

export function figureValues(figure: FormFigure): FormValues {
  return {
    measure: figure.measure,
    value: text(figure.value),
    upper: text(figure.upper),
    precision: figure.precision,
    asOf: text(figure.asOf),
    note: translated(figure.note),
    source: sourceValues(figure.source),
  };
}

export function outcomeValues(outcome: FormOutcome): FormValues {
  return {
    id: outcome.id,
    kind: outcome.kind,
    text: translated(outcome.text),
    by: reference(outcome.by),
    byLabel: text(outcome.byLabel),
  };
}

export function participationValues(participation: FormParticipation): FormValues {
  const { person } = participation;
  return {
    role: participation.role,
    organization: reference(participation.organization),
    groupLabel: translated(participation.groupLabel),
    municipality: text(participation.municipality?.ags),
    person: {
      name: text(person?.name),
      function: translated(person?.function ?? null),
      organizationLabel: text(person?.organizationLabel),
      basis: text(person?.basis),
      consentOn: text(person?.consentOn),
      publishedAt: text(person?.publishedAt),
      visibility: text(person?.visibility),
    },
    note: translated(participation.note),
  };
}
