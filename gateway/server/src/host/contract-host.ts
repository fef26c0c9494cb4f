import type { Host } from '@verbund/engine';
import { contractCoverage } from './coverage.ts';
import { contractExplanation } from './explanation.ts';
import { figureTotalLabel } from './figure-total-label.ts';
import { participantsLabel } from './participants-label.ts';
import type { RegionRow } from './regions.ts';
import { umbrella } from './umbrella/umbrella.ts';

/** What the contract leaves to this gateway; `regions` answers `Query.regions`. */
export function contractHost(regions: () => readonly RegionRow[]): Host {
  return {
    coverage: contractCoverage,
    explain: contractExplanation,
    derive: {
      'FigureTotal.label': figureTotalLabel,
      'ConferenceStatistic.participantsLabel': participantsLabel,
    },
    local: {
      'Query.regions': regions,
      'Query.umbrella': (args, _context, ask) => umbrella(args, ask),
    },
  };
}
