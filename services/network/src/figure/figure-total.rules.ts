import { measureInfo } from '@verbund/schema';
import { NetworkError } from '../errors.ts';
import type { FigureFilter, FigureTotalArgs } from './figure-total.input.ts';

const OF_ORGANIZATIONS = [
  'organization',
  'organizationKind',
  'memberOf',
] as const satisfies readonly (keyof FigureFilter)[];
const OF_CONFERENCES = [
  'conference',
  'conferenceKind',
  'project',
  'host',
  'umbrella',
] as const satisfies readonly (keyof FigureFilter)[];

/**
 * Which kind of total this is; refuses what has no meaning: a SHARE is never added (MEASURE_NOT_ADDITIVE), a STOCK without organizations
 * to take it from would add umbrellas and their members (STOCK_NEEDS_SUBJECT), and an argument that would change nothing is a mistake.
 */
export function kindOfTotal({ measure, at, from, to, filter }: FigureTotalArgs): 'STOCK' | 'FLOW' {
  const { additivity } = measureInfo(measure);
  if (additivity === 'SHARE')
    throw new NetworkError('MEASURE_NOT_ADDITIVE', `figures of ${measure} cannot be added`);
  const stock = additivity === 'STOCK';
  if (stock && OF_ORGANIZATIONS.every((name) => filter?.[name] == null)) {
    throw new NetworkError(
      'STOCK_NEEDS_SUBJECT',
      `${measure} is a stock: expected filter.organization, filter.organizationKind or filter.memberOf`,
    );
  }
  const idle = stock
    ? [...(from == null ? [] : ['from']), ...(to == null ? [] : ['to']), ...given(filter, OF_CONFERENCES)]
    : [...(at == null ? [] : ['at']), ...given(filter, OF_ORGANIZATIONS)];
  if (idle.length > 0)
    throw new NetworkError(
      'BAD_USER_INPUT',
      `${idle.join(', ')}: has no meaning for ${measure}, which is a ${additivity}`,
    );
  return additivity;
}

function given(filter: FigureFilter | null | undefined, names: readonly (keyof FigureFilter)[]): string[] {
  return names.filter((name) => filter?.[name] != null).map((name) => `filter.${name}`);
}
