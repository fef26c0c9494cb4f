import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLDate } from '../scalar/scalars.ts';
import type { Municipality } from './municipality.entity.ts';
import { MunicipalityKind } from './municipality.enum.ts';

@Directive('@key(fields: "ags")')
@ObjectType('Municipality', {
  simpleResolvers: true,
  description: 'Copy of the official directory, kept with its validity.',
})
export class MunicipalityType implements Omit<Municipality, 'nameSearch' | symbol> {
  @Field(() => ID, { description: 'Official key: eight digits for a town, five for a district.' })
  ags!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, {
    description: 'Name with its state where another place bears the same name: `Eisenberg (Thüringen)`.',
  })
  displayName!: string;

  @Field(() => MunicipalityKind)
  kind!: MunicipalityKind;

  @Field(() => String, { description: 'ISO 3166-2, `DE-TH`.' })
  state!: string;

  @Field(() => GraphQLDate, { nullable: true })
  validFrom!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  validTo!: string | null;

  @Field(() => ID, { nullable: true, description: 'Key that took over, where this one has ended.' })
  successor!: string | null;
}

registerEnumType(MunicipalityKind, { name: 'MunicipalityKind' });
