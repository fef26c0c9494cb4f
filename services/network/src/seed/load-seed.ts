import type { MikroORM } from '@mikro-orm/postgresql';
import type { NetworkConfig } from '../config.ts';
import type { Environment } from '../env.ts';

export async function loadSeed(_orm: MikroORM, _config: NetworkConfig, _environment: Environment, _onProgress: (text: string) => void): Promise<void> {}
