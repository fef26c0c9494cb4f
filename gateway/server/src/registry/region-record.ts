import { z } from 'zod';

/** What a region says of itself; kept on disk so that a restart knows it while it is out of reach. */
export const regionRecord = z.object({
  sdl: z.string().min(1).max(2_000_000),
  /** `Thüringen` */
  name: z.string().min(1).max(200),
  network: z.string().min(1).max(200),
  /** On what terms its data may be used; null where it says none. Regions of an older contract say nothing. */
  licence: z.string().max(1_000).nullable().default(null),
  demonstration: z.boolean(),
  /** When it said so, ISO 8601. */
  seenAt: z.iso.datetime(),
});

export type RegionRecord = z.infer<typeof regionRecord>;
