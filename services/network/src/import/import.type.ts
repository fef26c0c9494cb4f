import { enumLabel, inLanguage } from '@verbund/schema';
import {
  Arg,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { ProblemCode } from '../write/problem.enum.ts';
import type { DuplicateHint, FileProblem, ImportAnswer } from './import-answer.ts';
import { ImportKind } from './import-kind.enum.ts';
import { ImportStage, type ImportProgress } from './progress.ts';

registerEnumType(ImportKind, { name: 'ImportKind' });
registerEnumType(ImportStage, { name: 'ImportStage' });

/** Problems and hints in one answer; there may be more. */
const MOST_LISTED = 1_000;

@ObjectType('ImportProblem', { simpleResolvers: true })
class ImportProblemType implements Omit<FileProblem, 'expects'> {
  @Field(() => Int, { description: 'As a spreadsheet counts: the heads are row 1.' })
  row!: number;

  @Field(() => String, { nullable: true, description: 'Its head; null: the row as a whole.' })
  column!: string | null;

  @Field(() => ProblemCode)
  code!: ProblemCode;
}

@ObjectType('ImportDuplicate', {
  simpleResolvers: true,
  description: 'A row that may be a record there is already, or another row of the file. A hint, no problem.',
})
class ImportDuplicateType implements DuplicateHint {
  @Field(() => Int)
  row!: number;

  @Field(() => Int, { nullable: true, description: 'The earlier row.' })
  otherRow!: number | null;

  @Field(() => ID, { nullable: true, description: 'The record.' })
  id!: string | null;

  @Field(() => String)
  label!: string;
}

@ObjectType('ImportPayload', {
  simpleResolvers: true,
  description: 'All rows of a file or none.',
})
export class ImportPayload {
  @Field(() => Boolean)
  dryRun!: boolean;

  @Field(() => Int, { description: 'Rows of the file, without heads and empty ones.' })
  rows!: number;

  @Field(() => Boolean, { description: 'The same file was imported before; `ids` are those of that time.' })
  repeated!: boolean;

  @Field(() => [ID], {
    description: 'New records, in the order of the rows. Empty where nothing was written.',
  })
  ids!: string[];
}

@ObjectType('ImportProgress', { simpleResolvers: true })
export class ImportProgressType implements ImportProgress {
  @Field(() => ImportStage)
  stage!: ImportStage;

  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  rows!: number;
}

@ObjectType('ImportTemplate', { simpleResolvers: true })
export class ImportTemplateType {
  @Field(() => String)
  fileName!: string;

  @Field(() => String, {
    description: 'UTF-8 with a byte order mark, separated by semicolons; one example row.',
  })
  csv!: string;
}

@Resolver(() => ImportPayload)
export class ImportPayloadResolver {
  @FieldResolver(() => Int, { description: 'How many problems there are, listed or not.' })
  problemCount(@Root() { problems }: ImportAnswer): number {
    return problems.length;
  }

  @FieldResolver(() => [ImportProblemType], { description: 'The first 1000. Nothing was written.' })
  problems(@Root() { problems }: ImportAnswer): readonly FileProblem[] {
    return problems.slice(0, MOST_LISTED);
  }

  @FieldResolver(() => [ImportDuplicateType], { description: 'The first 1000.' })
  duplicates(@Root() { duplicates }: ImportAnswer): readonly DuplicateHint[] {
    return duplicates.slice(0, MOST_LISTED);
  }
}

@Resolver(() => ImportProblemType)
export class ImportProblemResolver {
  @FieldResolver(() => String, { description: 'In words for the person at the file, German or English.' })
  message(
    @Root() { code, expects }: FileProblem,
    @Arg('language', () => String, { nullable: true }) language: string | null,
  ): string {
    const wanted = language?.toLowerCase().startsWith('en') ? 'EN' : 'DE';
    const label = enumLabel('ProblemCode', code, wanted);
    if (expects === null) return label;
    return `${label} ${wanted === 'EN' ? 'Expected' : 'Erwartet'}: ${inLanguage(expects, wanted)}.`;
  }
}
