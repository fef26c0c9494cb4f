import { newFigure } from '../figure/new-figure.ts';
import { newOrganization } from '../organization/new-organization.ts';
import { OrganizationKind } from '../organization/organization.enum.ts';
import { Topic } from '../record/topic.enum.ts';
import type { LayerRows } from '../seed/layer-rows.ts';
import { Choices } from './choices.ts';
import { sampleId, sampleOrigin, WORDS, type SampleScope } from './sample-scope.ts';

const KINDS = Object.values(OrganizationKind).filter(
  (kind) => kind !== 'UMBRELLA' && kind !== 'STATE_NETWORK',
);
const TOPICS = Object.values(Topic);

/** Adds the organization of this number, with its seat and now and then a figure. */
export function addSampleOrganization(scope: SampleScope, index: number, rows: LayerRows): void {
  const id = sampleId(scope, 'organization', index);
  const choices = new Choices(id);
  const place = scope.places.length === 0 ? undefined : choices.oneOf(scope.places);
  rows.organizations.push(
    newOrganization(
      {
        id,
        name: `Musterverein ${choices.oneOf(WORDS)} ${choices.oneOf(WORDS)} ${index + 1}${choices.percent(60) ? ' e.V.' : ''}`,
        alternateNames: choices.percent(20) ? [`Muster-MO ${index + 1}`] : [],
        kind: choices.percent(70) ? 'MIGRANT_ORGANIZATION' : choices.oneOf(KINDS),
        legalForm: choices.percent(60) ? 'EV' : 'UNKNOWN',
        status: choices.percent(96) ? 'ACTIVE' : 'DISSOLVED',
        foundedYear: choices.percent(70) ? 1980 + choices.below(45) : null,
        topics: [...new Set([choices.oneOf(TOPICS), choices.oneOf(TOPICS)])],
        summary: choices.percent(50)
          ? { de: `Erzeugter Eintrag ${index + 1}: Treffpunkt für Migrant*innen.` }
          : null,
        website: null,
        stewardship: 'STEWARD',
      },
      place ? [place.name] : [],
      sampleOrigin(index),
    ),
  );
  if (place)
    rows.sites.push({
      organizationId: id,
      position: 0,
      kind: 'SEAT',
      municipality: place.ags,
      label: null,
      address: null,
      addressVisibility: 'NETWORK',
    });
  if (choices.percent(30)) {
    const asOf = String(2015 + choices.below(10));
    rows.figures.push(
      newFigure({
        ownerId: id,
        position: 0,
        measure: 'MEMBER_PERSONS',
        value: 7 + choices.below(200),
        upper: null,
        precision: choices.percent(80) ? 'EXACT' : 'MORE_THAN',
        asOf,
        note: null,
        sourceKey: null,
      }),
    );
  }
}
