import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { OperationError } from '../errors.ts';
import { documentSize, type DocumentSize } from '../cost/document-size.ts';
import type { CompiledPlan } from '../execute/compile/compiled-plan.ts';
import { conditionVariables } from '../plan/passes/condition-variables.ts';
import { BoundedCache } from './bounded-cache.ts';

/** A document that is valid against the API schema, with the plans made for it. */
export interface KnownDocument {
  readonly document: DocumentNode;
  readonly size: DocumentSize;
  /** Variables in `@skip` and `@include`. */
  readonly conditions: readonly string[];
  /** By operation name and values of the conditions. */
  readonly plans: BoundedCache<CompiledPlan>;
}

export interface DocumentRequest {
  readonly source?: string | undefined;
  readonly document?: DocumentNode | undefined;
  readonly validated?: boolean | undefined;
}

/** Values of three conditions; a document with more is planned again now and then. */
const PLANS_PER_DOCUMENT = 8;

/** Tokens of all documents kept: what a document and its plans take grows with them. */
const KEPT_TOKENS = 200_000;
/** Characters that count as a token at least, so that long texts of few tokens count, too. */
const CHARACTERS_PER_TOKEN = 25;

/** Documents, parsed and validated once each. Validation costs more than answering, so that this cache carries the speed. */
export class DocumentCache {
  readonly #schema: GraphQLSchema;
  readonly #bySource: BoundedCache<KnownDocument>;
  readonly #byDocument = new WeakMap<DocumentNode, KnownDocument>();

  constructor(schema: GraphQLSchema, size: number) {
    this.#schema = schema;
    this.#bySource = new BoundedCache(size, KEPT_TOKENS);
  }

  /** The document of a request. Throws an OperationError where it is no GraphQL or does not fit the API schema. */
  read(request: DocumentRequest): KnownDocument {
    const { source, document } = request;
    const known =
      source === undefined ? document && this.#byDocument.get(document) : this.#bySource.get(source);
    if (known) return known;
    const made = this.#make(request);
    if (source !== undefined) this.#bySource.set(source, made, weightOf(made, source));
    else this.#byDocument.set(made.document, made);
    return made;
  }

  #make({ source, document, validated }: DocumentRequest): KnownDocument {
    const parsed = document ?? parseSource(source ?? '');
    if (!validated) {
      const errors = findErrors(this.#schema, parsed);
      if (errors.length > 0)
        throw new OperationError(errors.map((error) => coded('GRAPHQL_VALIDATION_FAILED', error)));
    }
    return {
      document: parsed,
      size: documentSize(parsed),
      conditions: conditionVariables(parsed),
      plans: new BoundedCache(PLANS_PER_DOCUMENT),
    };
  }
}

function weightOf({ size }: KnownDocument, source: string): number {
  return Math.max(size.tokens ?? size.fields, source.length / CHARACTERS_PER_TOKEN);
}

/** One rule, on subscriptions with variables in their conditions, throws what it should report. */
function findErrors(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  try {
    return validate(schema, document);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function parseSource(source: string): DocumentNode {
  try {
    return parse(source);
  } catch (error) {
    throw error instanceof GraphQLError ? new OperationError([coded('GRAPHQL_PARSE_FAILED', error)]) : error;
  }
}

function coded(code: string, { message, nodes, source, positions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
