import type { OrganizationFormData } from '../../ask/operation-types.ts';
import type { Visit } from '../../visit/visit.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import {
  choicesOf,
  figuresField,
  outcomesField,
  sourcesField,
  topicsField,
  visibilityField,
} from './shared-fields.ts';
import { figureValues, outcomeValues, sourceValues, text, translated } from './shared-values.ts';

type OrganizationRecord = NonNullable<OrganizationFormData['record']>;

/** What is asked of an organization. */
export function organizationFields(visit: Visit): readonly FormField[] {
  const { fields } = visit.text.desk;
  return [
    { control: 'text', name: 'name', label: fields.name, required: true },
    {
      control: 'list-of-lines',
      name: 'alternateNames',
      label: fields.alternateNames,
      hint: fields.alternateHint,
    },
    { control: 'select', name: 'kind', label: fields.kind, choices: choicesOf('OrganizationKind', visit) },
    { control: 'select', name: 'legalForm', label: fields.legalForm, choices: choicesOf('LegalForm', visit) },
    {
      control: 'select',
      name: 'status',
      label: fields.status,
      choices: choicesOf('OrganizationStatus', visit),
    },
    {
      control: 'select',
      name: 'stewardship',
      label: fields.stewardship,
      choices: choicesOf('Stewardship', visit),
    },
    { control: 'number', name: 'foundedYear', label: fields.foundedYear },
    { control: 'translated', name: 'summary', label: fields.summary, lines: true },
    topicsField(visit),
    {
      control: 'rows',
      name: 'sites',
      label: fields.sites,
      row: fields.site,
      fields: [
        { control: 'select', name: 'kind', label: fields.kind, choices: choicesOf('SiteKind', visit) },
        {
          control: 'municipality',
          name: 'municipality',
          label: fields.municipality,
          hint: fields.municipalityHint,
        },
        { control: 'text', name: 'label', label: fields.siteLabel },
        { control: 'text', name: 'address', label: fields.address },
        visibilityField('addressVisibility', fields.addressVisibility, visit),
      ],
    },
    {
      control: 'rows',
      name: 'memberStates',
      label: fields.memberStates,
      row: fields.memberState,
      fields: [
        { control: 'text', name: 'state', label: fields.state, hint: fields.stateHint, required: true },
        { control: 'date', name: 'since', label: fields.since },
        { control: 'date', name: 'until', label: fields.until },
      ],
    },
    { control: 'url', name: 'website', label: fields.website },
    {
      control: 'group',
      name: 'contact',
      label: fields.contact,
      hint: fields.contactHint,
      fields: [
        { control: 'email', name: 'email', label: fields.email },
        { control: 'tel', name: 'phone', label: fields.phone },
        visibilityField('visibility', fields.contactVisibility, visit),
      ],
    },
    figuresField(visit),
    outcomesField(visit),
    sourcesField(visit),
  ];
}

export function organizationValues(record: OrganizationRecord): FormValues {
  return {
    name: record.title,
    alternateNames: record.alternateNames.join('\n'),
    kind: record.kind,
    legalForm: record.legalForm,
    status: record.status,
    stewardship: record.stewardship,
    foundedYear: text(record.foundedYear),
    summary: translated(record.summary),
    topics: record.topics,
    sites: record.sites.map((site) => ({
      kind: site.kind,
      municipality: text(site.municipality?.ags),
      label: text(site.label),
      address: text(site.address),
      addressVisibility: text(site.addressVisibility),
    })),
    memberStates: record.memberStates.map(({ state, since, until }) => ({
      state,
      since: text(since),
      until: text(until),
    })),
    website: text(record.website),
    contact: {
      email: text(record.contact?.email),
      phone: text(record.contact?.phone),
      visibility: text(record.contact?.visibility),
    },
    figures: record.figures.map(figureValues),
    outcomes: record.outcomes.map(outcomeValues),
    sources: record.meta.sources.map(sourceValues),
  };
}
