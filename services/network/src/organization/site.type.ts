import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { SiteKind } from './organization.enum.ts';
import type { Site } from './site.entity.ts';

@ObjectType('Site', { simpleResolvers: true })
export class SiteType implements Pick<Site, 'kind' | 'label'> {
  @Field(() => SiteKind)
  kind!: SiteKind;

  @Field(() => String, {
    nullable: true,
    description: 'Place as the source names it, where no municipality is known.',
  })
  label!: string | null;
}

registerEnumType(SiteKind, {
  name: 'SiteKind',
  valuesConfig: { PLACE: { description: 'The source places it there without saying how.' } },
});
