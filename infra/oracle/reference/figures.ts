import { totalLabel, type Language, type LabelledTotal } from '@verbund/schema';
import type { FigureFilter, Matter } from '../question/question.ts';
import { keeperOf, type Figure, type Organization } from '../world/world.ts';
import type { Answer } from './answer.ts';
import { hasBegun, lastDayOf, today } from './days.ts';
import { boundsOf } from './interval.ts';
import { conferencesOf } from './lists.ts';
import { membersOf } from './members.ts';
import type { Rules } from './rules.ts';
import { askedForRows, bounds, missingOf, nobodyAnswers } from './totals.ts';
import type { View } from './view.ts';

type Figures = Extract<Matter, { readonly kind: 'FIGURES' }>;

const STOCKS = ['MEMBER_ORGANIZATIONS', 'MEMBER_PERSONS', 'LOCAL_NETWORKS'];
const SHARES = ['SHARE_FROM_ORGANIZATIONS'];

/** A total of each measure, in a field `m0`, `m1`, …; only figures of one measure are ever added. */
export function figures(view: View, question: Figures): Answer {
  const answers = question.measures.map((measure) => total(view, question, measure));
  return {
    data: Object.fromEntries(answers.map((answer, index) => [`m${index}`, answer.data])),
    codes: [...new Set(answers.flatMap(({ codes }) => codes))].toSorted(),
  };
}

interface Total {
  readonly data: unknown;
  readonly codes: readonly string[];
}

function total(view: View, question: Figures, measure: string): Total {
  const { at, filter, language } = question;
  const searches = [filter.memberOf, filter.umbrella].filter((search) => search !== undefined);
  if (searches.some((search) => membersOf(view, search) === null))
    return { data: null, codes: ['LIMIT_CLOSURE'] };
  const wrong = refusal(question, measure);
  if (wrong !== null) return { data: null, codes: [wrong, ...unreachable(view, filter)] };
  const found = STOCKS.includes(measure) ? organizationsOf(view, question) : heldConferences(view, question);
  if (nobodyAnswers(view, found.asked)) return { data: null, codes: ['SHARD_UNREACHABLE'] };
  const { rules } = view;
  const measures = rules.measuresStayApart ? [measure] : question.measures;
  const latest = found.subjects.flatMap((figuresOfOne) => {
    const figure = latestOf(
      figuresOfOne.filter((one) => measures.includes(one.measure)),
      at,
      rules,
    );
    return figure === null ? [] : [figure];
  });
  const missing = missingOf(view, found.asked);
  const sum = added(latest, missing, rules);
  const counted = { measure, ...sum, known: latest.length, of: found.subjects.length };
  const precisions = [...new Set(latest.map(({ precision }) => precision))].toSorted().map((precision) => ({
    precision,
    count: latest.filter((figure) => figure.precision === precision).length,
  }));
  const label = totalLabel({ ...counted, precisions } as LabelledTotal, language satisfies Language);
  return { data: { ...counted, precisions, label, ...bounds(missing) }, codes: [] };
}

/** Where those who were there refuse, it is told as well who was not. */
function unreachable(view: View, { region, memberOf }: FigureFilter): readonly string[] {
  const members = memberOf === undefined ? null : membersOf(view, memberOf);
  return missingOf(view, askedForRows(view, region, members)).length > 0 ? ['SHARD_UNREACHABLE'] : [];
}

/** Why a total has no meaning; null where it has one. */
function refusal({ at, from, to, filter }: Figures, measure: string): string | null {
  if (SHARES.includes(measure)) return 'MEASURE_NOT_ADDITIVE';
  const { organization, organizationKind, memberOf, conference, conferenceKind, host, umbrella } = filter;
  const ofOrganizations = [organization, organizationKind, memberOf].filter(
    (one) => one !== undefined,
  ).length;
  const ofConferences = [conference, conferenceKind, host, umbrella].filter(
    (one) => one !== undefined,
  ).length;
  if (!STOCKS.includes(measure)) return at !== undefined || ofOrganizations > 0 ? 'BAD_USER_INPUT' : null;
  if (ofOrganizations === 0) return 'STOCK_NEEDS_SUBJECT';
  return from !== undefined || to !== undefined || ofConferences > 0 ? 'BAD_USER_INPUT' : null;
}

interface Subjects {
  /** Figures of each, in their order. */
  readonly subjects: readonly (readonly Figure[])[];
  readonly asked: readonly string[];
}

function organizationsOf(view: View, { filter, at }: Figures): Subjects {
  const { rules } = view;
  const members = filter.memberOf === undefined ? null : membersOf(view, filter.memberOf);
  const asked = askedForRows(view, filter.region, members);
  const subjects = view
    .rows<Organization>(view.world.organizations, 'ROWS')
    .filter(({ id }) => asked.includes(keeperOf(id)))
    .filter(({ short }) => !short || !rules.shortEntriesStandApart)
    .filter(({ id }) => filter.organization?.includes(id) ?? true)
    .filter(({ kind }) => filter.organizationKind?.includes(kind) ?? true)
    .filter(({ topics }) => hasOne(filter, topics))
    .filter(({ id }) => members?.has(id) ?? true)
    .filter(({ id }) => isNamed(filter, rules) || !wasSucceeded(view, id, at ?? today()))
    .map(({ figures: own }) => own);
  return { subjects, asked };
}

function isNamed({ organization }: FigureFilter, rules: Rules): boolean {
  return organization !== undefined && rules.whoIsNamedIsCounted;
}

/** From the day on which another takes over, its members are among those of the other, as far as its own region knows. */
function wasSucceeded(view: View, id: string, day: string): boolean {
  return (
    view.rules.successorTakesItsMembers &&
    view
      .rows(view.world.relations, 'ROWS')
      .filter((relation) => keeperOf(relation.id) === keeperOf(id))
      .some(
        ({ kind, to, since }) => kind === 'SUCCEEDS' && to === id && since !== null && hasBegun(since, day),
      )
  );
}

function heldConferences(view: View, { filter, from, to }: Figures): Subjects {
  const found =
    conferencesOf(view, {
      ...(view.rules.onlyHeldConferencesAreAdded && { status: ['HELD'] }),
      ...(filter.region && { region: filter.region }),
      ...(filter.conferenceKind && { kind: filter.conferenceKind }),
      ...(filter.topics && { topics: filter.topics }),
      ...(filter.host && { host: filter.host }),
      ...(filter.umbrella && { umbrella: filter.umbrella }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    }) ?? [];
  const subjects = found.filter(({ id }) => filter.conference?.includes(id) ?? true);
  return { subjects: subjects.map(({ figures: own }) => own), asked: askedForRows(view, filter.region) };
}

function hasOne({ topics: wanted }: FigureFilter, topics: readonly string[]): boolean {
  return wanted === undefined || wanted.some((topic) => topics.includes(topic));
}

/** The figure of the latest day, of one day the last; those of no known day count where there is no other, and never at a day. */
export function latestOf(
  figuresOfOne: readonly Figure[],
  at: string | undefined,
  rules: Rules,
): Figure | null {
  let latest: Figure | null = null;
  for (const figure of figuresOfOne) {
    const { asOf } = figure;
    const isLate = at !== undefined && rules.figureAfterTheDayIsUnknown;
    if (isLate && (asOf === null || lastDayOf(asOf) > at)) continue;
    if (latest === null || !rules.latestFigureCounts || isNewer(asOf, latest.asOf, rules)) latest = figure;
  }
  return latest;
}

function isNewer(one: string | null, other: string | null, rules: Rules): boolean {
  if (one === null || other === null)
    return one === other
      ? rules.laterFigureOfTheSameDayCounts
      : (other === null) === rules.figureOfNoDayComesLast;
  const [day, before] = [lastDayOf(one), lastDayOf(other)];
  return day === before ? rules.laterFigureOfTheSameDayCounts : day > before;
}

export function added(latest: readonly Figure[], missing: readonly string[], rules: Rules) {
  let [value, lower] = [0, 0];
  let upper: number | null = 0;
  for (const figure of latest) {
    const interval = boundsOf(figure, rules);
    value += figure.value;
    lower += interval.lower;
    if (interval.upper !== null) upper = upper === null ? null : upper + interval.upper;
    else if (rules.openFigureOpensTheTotal) upper = null;
  }
  return { value, lower, upper: missing.length > 0 && rules.missingRegionOpensTheTotal ? null : upper };
}
