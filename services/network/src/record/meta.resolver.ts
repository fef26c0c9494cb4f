import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Source } from '../source/source.entity.ts';
import { SourceType } from '../source/source.type.ts';
import { MetaType } from './meta.type.ts';
import { loadAll } from './row-loader.ts';

/** The value of `Meta` is the record it belongs to. */
type RecordRow = { readonly sourceKeys: readonly string[] };

@Resolver(() => MetaType)
export class MetaResolver {
  @FieldResolver(() => String, { description: 'The network that keeps the record, as it names itself.' })
  stewardName(@Ctx() { config }: Context): string {
    return config.network;
  }

  @FieldResolver(() => [SourceType])
  async sources(@Root() record: RecordRow, @Ctx() { loaders }: Context): Promise<Source[]> {
    return loadAll(loaders.sourceByKey, record.sourceKeys);
  }
}
