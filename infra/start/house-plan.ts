/** One region: its code is also its id prefix, its database and its word in messages. */
export interface RegionPlan {
  readonly code: string;
  readonly name: string;
  /** The program that serves it, from the root of the repository. */
  readonly program: string;
  /** Its port is the gateway's port plus this. */
  readonly portOffset: number;
}

/** What the start command can bring up. */
export interface HousePlan {
  readonly gatewayProgram: string;
  readonly regions: readonly RegionPlan[];
  /** The region that a visitor of the demonstration can stop, and after how many milliseconds it comes back by itself. */
  readonly switched: { readonly region: string; readonly backAfter: number };
}

/** The house as it stands in this repository, in the order in which regions are always named. */
export const housePlan: HousePlan = {
  gatewayProgram: 'gateway/server/src/main.ts',
  switched: { region: 'sn', backAfter: 120_000 },
  regions: [
    { code: 'th', name: 'Thüringen', program: 'services/thueringen/main.ts', portOffset: 101 },
    {
      code: 'mv',
      name: 'Mecklenburg-Vorpommern',
      program: 'services/mecklenburg-vorpommern/main.ts',
      portOffset: 102,
    },
    {
      code: 'bw',
      name: 'Baden-Württemberg',
      program: 'services/baden-wuerttemberg/main.ts',
      portOffset: 103,
    },
    { code: 'sn', name: 'Sachsen', program: 'services/sachsen/main.ts', portOffset: 104 },
    { code: 'bund', name: 'federal bodies', program: 'services/bund/main.ts', portOffset: 105 },
  ],
};
