import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Source } from '../source/source.entity.ts';
import { SourceType } from '../source/source.type.ts';
import { writingOf } from '../write/kinds.ts';
import { loadRecord } from '../write/load-record.ts';
import { MetaType } from './meta.type.ts';
import { loadAll } from './row-loader.ts';
import { TranslationType } from './translation.type.ts';
import { translationsIn, type Translation } from './translations.ts';

/** The value of `Meta` is the record it belongs to. */
type RecordRow = { readonly id: string; readonly sourceKeys: readonly string[] };

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

  @FieldResolver(() => [TranslationType], {
    description:
      'Every text of the record that is not German, to fill a form. For staff; empty for everybody else.',
  })
  async translations(
    @Root() { id }: RecordRow,
    @Ctx() { em, sight }: Context,
  ): Promise<readonly Translation[]> {
    if (!sight.seesDrafts) return [];
    const record = await loadRecord(em, writingOf(id), id, 'READ');
    return record ? translationsIn(record.state) : [];
  }
}
