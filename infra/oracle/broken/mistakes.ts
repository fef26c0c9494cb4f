import type { Mistake } from './broken-source.ts';

/** Mistakes of the host, which computes populations and words totals. The oracle must notice each of them. */
export const MISTAKES: readonly Mistake[] = [
  {
    name: 'who is missing in the successions is not missing',
    file: 'umbrella/umbrella.ts',
    sound: '[...pages, ...successions].map((page) => page.coverage)',
    broken: 'pages.map((page) => page.coverage)',
  },
  {
    name: 'a region that was missing once counts as heard',
    file: 'umbrella/join-coverage.ts',
    sound: 'rank(source) > rank(before)',
    broken: 'rank(source) < rank(before)',
  },
  {
    name: 'a region that failed counts as heard',
    file: 'umbrella/umbrella.ts',
    sound: "[region, status === 'OK']",
    broken: "[region, status !== 'SKIPPED']",
  },
  {
    name: 'a member has the name the edge gives it',
    file: 'umbrella/umbrella.ts',
    sound: 'organization?.name ?? from.label',
    broken: 'from.label',
  },
  {
    name: 'the body has the name its members give it',
    file: 'umbrella/umbrella.ts',
    sound: 'body?.name ?? edges[0]?.to.label',
    broken: 'edges[0]?.to.label ?? body?.name',
  },
  {
    name: 'founding members are no members',
    file: 'umbrella/umbrella.ts',
    sound: "['MEMBER_OF', 'FOUNDING_MEMBER_OF', 'REPRESENTS_IN']",
    broken: "['MEMBER_OF', 'REPRESENTS_IN']",
  },
  {
    name: 'what the body says of an edge does not count',
    file: 'umbrella/umbrella.ts',
    sound: 'relationStanding(relation)',
    broken: 'relationStanding({ ...relation, statement: null })',
  },
  {
    name: 'a body covers at every day whatever it ever covered',
    file: 'umbrella/umbrella.ts',
    sound: 'body && saidStates(body.memberStates, at)',
    broken: 'body && body.memberStates.map(({ state }) => state)',
  },
  {
    name: 'a member stands for the state of its region alone',
    file: 'umbrella/umbrella.ts',
    sound: 'statesOfMember(where, region, at)',
    broken: 'statesOfMember(null, region, at)',
  },
  {
    name: 'nobody knows since when somebody took over',
    file: 'umbrella/umbrella.ts',
    sound: 'from: { id: from.id, name: from.label, since }',
    broken: 'from: { id: from.id, name: from.label, since: null }',
  },
  {
    name: 'a body whose region is silent is nobody',
    file: 'umbrella/umbrella.ts',
    sound: '=== false ? id : null',
    broken: '=== false ? null : null',
  },
  {
    name: 'it is always today',
    file: 'umbrella/umbrella.ts',
    sound: "typeof args['at'] === 'string' ? args['at'] : today()",
    broken: 'today()',
  },
  {
    name: 'who wants all or nothing gets a part',
    file: 'umbrella/umbrella.ts',
    sound: 'if (ask.isStrict) refuseMissing(coverage);',
    broken: '',
  },
  {
    name: 'totals are always worded in German',
    file: 'figure-total-label.ts',
    sound: "args['language'] as Language",
    broken: "'DE'",
  },
];
