import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { referenceOf, type Reference } from '../reference/reference.ts';
import { OrganizationRefType } from '../reference/reference.type.ts';
import { textIn } from '../text/text.ts';
import type { Outcome } from './outcome.entity.ts';
import { OutcomeType } from './outcome.type.ts';

@Resolver(() => OutcomeType)
export class OutcomeResolver {
  @FieldResolver(() => String)
  text(
    @Root() { text }: Outcome,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string {
    return textIn(text, language);
  }

  @FieldResolver(() => OrganizationRefType, { nullable: true })
  by(@Root() { byOrganizationId, byOrganizationLabel }: Outcome): Reference | null {
    return referenceOf(byOrganizationId, byOrganizationLabel);
  }
}
