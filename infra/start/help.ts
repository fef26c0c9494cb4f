import type { HousePlan } from './house-plan.ts';
import { databaseVariable } from './options.ts';

/** The text of `--help`. */
export function help(plan: HousePlan): string {
  const first = plan.regions[0];
  const last = plan.regions.at(-1);
  return `Starts all regions and the gateway on this machine.

Usage: npx -y pnpm@12 start [options]

  --port P         port of the gateway; regions take P+${first?.portOffset} to P+${last?.portOffset} (4000)   VERBUND_PORT
  --data DIR       folder for all data (.verbund in the repository)           VERBUND_DATA
  --regions LIST   only these: ${plan.regions.map(({ code }) => code).join(',')}                      VERBUND_REGIONS
  --empty          start new databases without their seed                     VERBUND_EMPTY
  --sample N       add N generated records to each region (0)                 VERBUND_SAMPLE
  --verbose        print the logs here instead of keeping them in files
  --help           this text

An option wins over its variable. ${databaseVariable(first?.code ?? 'xx')}, ${databaseVariable(plan.regions[1]?.code ?? 'xx')} and so on point a region at a
PostgreSQL server (15 or newer) of its own; the others use an embedded one.
Stop with Ctrl-C; a second Ctrl-C does not wait.
`;
}
