import { CONTRACT_VERSION } from '@verbund/schema';
import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { RegionType } from './region.type.ts';

@Resolver()
export class RegionResolver {
  @Directive('@local')
  @Query(() => [RegionType], {
    description:
      'Who is in the federation, with state of contact. Answered by the gateway, so that silent regions are in it.',
  })
  regions(@Ctx() { config, demonstration }: Context): RegionType[] {
    const { code, name, network, licence = null } = config;
    return [
      {
        code,
        name,
        network,
        licence,
        status: 'OK',
        lastContact: new Date(),
        contractVersion: CONTRACT_VERSION,
        demonstration,
      },
    ];
  }
}
