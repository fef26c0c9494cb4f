import { ParticipationRole, PersonBasis } from '../participation/participation.enum.ts';
import type { Participation } from '../participation/participation.entity.ts';
import type { Figure } from '../figure/figure.entity.ts';
import { Measure, Precision } from '../figure/figure.enum.ts';
import { newFigure } from '../figure/new-figure.ts';
import type { Outcome } from '../outcome/outcome.entity.ts';
import { OutcomeKind } from '../outcome/outcome.enum.ts';
import type { NewRow } from '../record/new-record.ts';
import { Visibility } from '../record/record.enum.ts';
import { checkedDate, checkedEnum, textOf } from './checked.ts';
import { checkedPlace, checkedSource, type LayerScope } from './layer-scope.ts';
import { SeedError } from './seed-error.ts';
import type { SeedFigure, SeedOutcome, SeedParticipation } from './seed-format.ts';

/** Figures of one record, in their order, beginning at a position. */
export function readFigures(
  scope: LayerScope,
  ownerId: string,
  figures: readonly SeedFigure[] = [],
  from = 0,
): NewRow<Figure>[] {
  return figures.map((figure, index) => {
    const where = `${ownerId} figure ${index + 1}`;
    return newFigure({
      ownerId,
      position: from + index,
      measure: checkedEnum(where, Measure, figure.measure),
      value: figure.value,
      upper: figure.upper ?? null,
      precision: checkedEnum(where, Precision, figure.precision),
      asOf: checkedDate(where, figure.asOf),
      note: textOf(figure.note),
      sourceKey: checkedSource(scope, where, figure.source),
    });
  });
}

/** Outcomes of one record, in their order. */
export function readOutcomes(ownerId: string, outcomes: readonly SeedOutcome[] = []): NewRow<Outcome>[] {
  return outcomes.map((outcome, position) => ({
    ownerId,
    position,
    id: `${ownerId}#${outcome.key}`,
    kind: checkedEnum(`${ownerId} outcome ${outcome.key}`, OutcomeKind, outcome.kind),
    text: textOf(outcome.text),
    byOrganizationId: outcome.by?.id ?? null,
    byOrganizationLabel: outcome.by?.label ?? null,
    byLabel: outcome.byLabel ?? null,
  }));
}

/** Participations of one record or session, in the order of the programme, beginning at a position. */
export function readParticipations(
  scope: LayerScope,
  ownerId: string,
  participations: readonly SeedParticipation[] = [],
  {
    from = 0,
    sessionPosition = null,
  }: { readonly from?: number; readonly sessionPosition?: number | null } = {},
): NewRow<Participation>[] {
  return participations.map((participation, index) => {
    const where = `${ownerId} participation ${index + 1}`;
    const { organization, person, group, municipality } = participation;
    const parties = [organization, person, group, municipality].filter((party) => party !== undefined);
    if (parties.length !== 1)
      throw new SeedError(where, 'exactly one of organization, person, group, municipality', parties.length);
    return {
      ownerId,
      position: from + index,
      sessionPosition,
      role: checkedEnum(where, ParticipationRole, participation.role),
      organizationId: organization?.id ?? null,
      organizationLabel: organization?.label ?? null,
      personName: person?.name ?? null,
      personFunction: textOf(person?.function),
      personOrganizationLabel: person?.organizationLabel ?? null,
      personBasis: person ? checkedEnum(where, PersonBasis, person.basis) : null,
      personConsentOn: null,
      personPublishedAt: null,
      personVisibility: person ? checkedEnum(where, Visibility, person.visibility ?? 'PUBLIC') : null,
      groupLabel: textOf(group),
      municipality: checkedPlace(scope, where, municipality),
      note: textOf(participation.note),
    };
  });
}

/** Names of organizations and groups among the participants, for the search. Persons are left out. */
export function partyNames(participations: readonly SeedParticipation[] = []): string[] {
  return participations.flatMap(({ organization, group }) => [
    organization?.label ?? '',
    ...Object.values(textOf(group) ?? {}),
  ]);
}
