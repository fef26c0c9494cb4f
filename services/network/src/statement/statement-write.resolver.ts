import { Arg, Args, ArgsType, Ctx, Directive, Field, ID, Mutation, Resolver } from 'type-graphql';
import { RawArguments } from '../connection/page.args.ts';
import type { Context } from '../context.ts';
import type { RevisionAction } from '../history/revision.enum.ts';
import { organizationWriting } from '../organization/organization.writing.ts';
import { RelationKind } from '../relation/relation.enum.ts';
import { RecordPayload } from '../write/payload.type.ts';
import { aboutRecord } from '../write/request-of.ts';
import type { StatementValue } from '../write/record-state.ts';
import { RecordArgs } from '../write/write.args.ts';
import { writeRecord } from '../write/write-record.ts';
import type { WriteAnswer } from '../write/write-request.ts';
import type { StatementVerdict } from './statement.enum.ts';
import { statementId } from './statement-id.ts';

type Raw = Record<string, unknown>;

@ArgsType()
class StatementArgs extends RecordArgs {
  @Field(() => ID, { description: 'The relation, of whatever region, that leads to this organization.' })
  relation!: string;

  @Field(() => RelationKind, { description: 'As the relation says it: of another kind nothing is said.' })
  kind!: RelationKind;
}

const MOST_STATEMENTS = 2_000;

/** What an organization of this region says of relations that lead to it. The relation itself is not touched. */
@Resolver()
export class StatementMutations {
  @Directive('@route(by: "id")')
  @Mutation(() => RecordPayload, {
    nullable: true,
    description: 'Says for the organization in `id` that the relation is right. `note` is public.',
  })
  async confirmRelation(
    @Args(() => StatementArgs) args: StatementArgs,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    return state(context, args, raw, 'confirmRelation', 'RELATION_CONFIRMED', 'CONFIRMED');
  }

  @Directive('@route(by: "id")')
  @Mutation(() => RecordPayload, {
    nullable: true,
    description: 'Says for the organization in `id` that the relation is not so. The reason is public.',
  })
  async disputeRelation(
    @Args(() => StatementArgs) args: StatementArgs,
    @Arg('reason', () => String) reason: string,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    const given = { ...args, note: reason };
    return state(context, given, raw, 'disputeRelation', 'RELATION_DISPUTED', 'DISPUTED');
  }

  @Directive('@route(by: "id")')
  @Mutation(() => RecordPayload, {
    nullable: true,
    description: 'Takes back what the organization in `id` has said of the relation.',
  })
  async takeBackStatement(
    @Args(() => StatementArgs) args: StatementArgs,
    @RawArguments() raw: Raw,
    @Ctx() context: Context,
  ): Promise<WriteAnswer> {
    return state(context, args, raw, 'takeBackStatement', 'STATEMENT_TAKEN_BACK', null);
  }
}

async function state(
  context: Context,
  args: StatementArgs,
  raw: Raw,
  fieldName: string,
  action: RevisionAction,
  verdict: StatementVerdict | null,
): Promise<WriteAnswer> {
  const about = aboutRecord('Organization', fieldName, args, raw, context);
  return writeRecord(context, organizationWriting, {
    ...about,
    action,
    change: (before, reading, _em, at) => {
      const relationId = reading.at('relation').id('relation', args.relation);
      if (relationId === null) return before.state;
      const { statements } = before.state.parts;
      const id = statementId({ id: relationId, kind: args.kind, toId: before.id }) as string;
      const known = statements.some((one) => one.id === id);
      if (verdict === null && !known)
        reading.at('relation').problem('NOT_FOUND', 'nothing was said of this relation');
      if (verdict === 'DISPUTED' && about.note === null)
        reading.at('reason').problem('REQUIRED', 'expected a reason');
      if (!known && statements.length >= MOST_STATEMENTS)
        reading.at('relation').problem('TOO_MANY', `expected at most ${MOST_STATEMENTS} statements`);
      const others = statements.filter((one) => one.id !== id);
      const said: StatementValue[] =
        verdict === null
          ? []
          : [
              {
                id,
                relationId,
                relationKind: args.kind,
                verdict,
                note: about.note,
                statedAt: at.toISOString(),
              },
            ];
      return { ...before.state, parts: { ...before.state.parts, statements: [...others, ...said] } };
    },
  });
}
