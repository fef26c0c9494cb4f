import type { MikroORM } from '@mikro-orm/postgresql';
import type { NetworkConfig } from '../config.ts';
import { underLock } from '../database/migrate.ts';
import type { Environment } from '../env.ts';
import { loadLayer } from './load-layer.ts';
import { SeedRun } from './seed-run.entity.ts';

/**
 * Loads the seed layers that this database has never seen, each in one transaction. What somebody erased or withdrew stays so,
 * also when a later layer speaks of it.
 */
export async function loadSeed(
  orm: MikroORM,
  config: NetworkConfig,
  { seed, mode }: Pick<Environment, 'seed' | 'mode'>,
  onProgress: (text: string) => void,
): Promise<void> {
  const wanted = config.seed.filter(({ layer }) => seed === 'full' || layer === seed);
  await underLock(orm, async () => {
    for (const layer of wanted) {
      await orm.em.fork().transactional(async (em) => {
        if ((await em.count(SeedRun, { layer: layer.layer })) > 0) return;
        const records = await loadLayer(em, layer, {
          region: config.code,
          demonstration: mode === 'demo',
          at: new Date(),
        });
        await em.insert(SeedRun, { layer: layer.layer, loadedAt: new Date().toISOString(), records });
        onProgress(`loaded layer ${layer.layer}: ${records} records`);
      });
    }
  });
}
