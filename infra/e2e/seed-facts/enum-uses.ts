import { readFileSync } from 'node:fs';
import type { SeedLayer } from '@verbund/network';
import { Kind, parse } from 'graphql';
import { figuresOf, outcomesOf, participationsOf } from './seed-parts.ts';

/** Values of every enum of the contract. */
export function contractEnums(): ReadonlyMap<string, ReadonlySet<string>> {
  const text = readFileSync(new URL('../../../schema/network.graphql', import.meta.url), 'utf8');
  const enums = parse(text).definitions.filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION);
  return new Map(
    enums.map(({ name, values = [] }) => [name.value, new Set(values.map((value) => value.name.value))]),
  );
}

/** Every enum value a layer uses, with the enum it must belong to. */
export function enumUsesOf(layer: SeedLayer): readonly (readonly [enumName: string, value: string])[] {
  const sessions = layer.conferences.flatMap((conference) => conference.sessions ?? []);
  const topical = [
    ...layer.organizations,
    ...layer.projects,
    ...layer.series,
    ...layer.conferences,
    ...sessions,
  ];
  const sites = [...layer.organizations, ...(layer.additions ?? [])].flatMap((record) => record.sites ?? []);
  const uses: (readonly [string, string | undefined])[] = [
    ...layer.organizations.flatMap(({ kind, legalForm, status }) => [
      ['OrganizationKind', kind] as const,
      ['LegalForm', legalForm] as const,
      ['OrganizationStatus', status] as const,
    ]),
    ...layer.relations.flatMap(({ kind, intensity, confirmedBy }) => [
      ['RelationKind', kind] as const,
      ['Intensity', intensity] as const,
      ['ConfirmedBy', confirmedBy] as const,
    ]),
    ...layer.projects.flatMap(({ kind, status }) => [
      ['ProjectKind', kind] as const,
      ['ProjectStatus', status] as const,
    ]),
    ...layer.conferences.flatMap(({ kind, status, ordinalScope }) => [
      ['ConferenceKind', kind] as const,
      ['ConferenceStatus', status] as const,
      ['OrdinalScope', ordinalScope] as const,
    ]),
    ...layer.series.map(({ status }) => ['ConferenceStatus', status] as const),
    ...layer.municipalities.map(({ kind }) => ['MunicipalityKind', kind] as const),
    ...sessions.map(({ kind }) => ['SessionKind', kind] as const),
    ...sites.map(({ kind }) => ['SiteKind', kind] as const),
    ...topical.flatMap(({ topics = [] }) => topics.map((topic) => ['Topic', topic] as const)),
    ...participationsOf(layer).map(({ role }) => ['ParticipationRole', role] as const),
    ...outcomesOf(layer).map(({ kind }) => ['OutcomeKind', kind] as const),
    ...figuresOf(layer).flatMap(({ measure, precision }) => [
      ['Measure', measure] as const,
      ['Precision', precision] as const,
    ]),
  ];
  return uses.flatMap(([enumName, value]) => (value === undefined ? [] : [[enumName, value] as const]));
}
