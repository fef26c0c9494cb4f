/**
 * The rules the reference follows, each of them as the contract says it. A mistake is a reference that does not follow one: whoever compares
 * answers must notice every one, or the questions that are drawn do not try that rule.
 */
export const SOUND = {
  hiddenStaysHidden: true,
  yearBeginsWithItsFirstDay: true,
  yearEndsWithItsLastDay: true,
  foundingIsMembership: true,
  representationIsNone: true,
  undatedStandsApart: true,
  ownWordStandsApart: true,
  disputeCounts: true,
  confirmationCounts: true,
  strongestEdgeCounts: true,
  oneMemberForManyEdges: true,
  takenOverLaterIsNoMemberYet: true,
  saidStatesComeFirst: true,
  seatComesBeforeOtherPlaces: true,
  regionStandsForItsState: true,
  statesOfMembersAreListed: true,
  coveredAtTheDay: true,
  silentIsNotAbsent: true,
  absentStateLeavesABound: true,
  silentRegionLeavesABound: true,
  missedLookUpsAreSilence: true,
  missedSuccessionsAreSilence: true,
  ownNameComesFirst: true,
  membersOfMembers: true,
  edgesOfAllRegions: true,
  missedRoundLosesItsEdges: true,
  searchEnds: true,
  confirmedAsAsked: true,
  bodyItselfCounts: true,
  coHostsCount: true,
  fundersDoNot: true,
  shortEntriesStandApart: true,
  nestedOfAllRegions: true,
  latestFigureCounts: true,
  laterFigureOfTheSameDayCounts: true,
  figureOfNoDayComesLast: true,
  figureAfterTheDayIsUnknown: true,
  successorTakesItsMembers: true,
  whoIsNamedIsCounted: true,
  moreThanIsOneMore: true,
  almostIsBelow: true,
  tenPercent: true,
  rangeHasAnEnd: true,
  openFigureOpensTheTotal: true,
  missingRegionOpensTheTotal: true,
  onlyHeldConferencesAreAdded: true,
  measuresStayApart: true,
  anyDayWithin: true,
  noDayIsNotWithin: true,
  underEachTopic: true,
  cancelledAreCounted: true,
} as const satisfies Readonly<Record<string, true>>;

export type Rule = keyof typeof SOUND;
export type Rules = Readonly<Record<Rule, boolean>>;

/** Everything but this. */
export function without(rule: Rule): Rules {
  return { ...SOUND, [rule]: false };
}
