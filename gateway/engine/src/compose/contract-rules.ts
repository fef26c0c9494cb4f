import type { ContractRule } from './rules/contract-rule.ts';
import { closuresPlaced } from './rules/closures-placed.ts';
import { closuresUsable } from './rules/closures-usable.ts';
import { coverageFillable } from './rules/coverage-fillable.ts';
import { connectionsStandard } from './rules/connections-standard.ts';
import { derivedNeedsMerged } from './rules/derived-needs-merged.ts';
import { eventsReadable } from './rules/events-readable.ts';
import { internalsHidden } from './rules/internals-hidden.ts';
import { keysUsable } from './rules/keys-usable.ts';
import { mergedTypesApart } from './rules/merged-types-apart.ts';
import { mergesDeclared } from './rules/merges-declared.ts';
import { mergesExact } from './rules/merges-exact.ts';
import { mergesFit } from './rules/merges-fit.ts';
import { movesUsable } from './rules/moves-usable.ts';
import { namesNotReserved } from './rules/names-not-reserved.ts';
import { nestingUsable } from './rules/nesting-usable.ts';
import { oneWordPerField } from './rules/one-word-per-field.ts';
import { referencesUsable } from './rules/references-usable.ts';
import { relationsFillable } from './rules/relations-fillable.ts';
import { rootsNullable } from './rules/roots-nullable.ts';
import { rootsReachable } from './rules/roots-reachable.ts';
import { routesNamed } from './rules/routes-named.ts';
import { rowsNotShared } from './rules/rows-not-shared.ts';
import { shardedTypesKeyed } from './rules/sharded-types-keyed.ts';
import { streamsDeclared } from './rules/streams-declared.ts';

/** What a contract must keep to, so that everything it declares can be merged exactly. */
export const CONTRACT_RULES: readonly ContractRule[] = [
  namesNotReserved,
  oneWordPerField,
  rootsReachable,
  rootsNullable,
  routesNamed,
  shardedTypesKeyed,
  rowsNotShared,
  mergesDeclared,
  mergesFit,
  mergesExact,
  connectionsStandard,
  keysUsable,
  mergedTypesApart,
  derivedNeedsMerged,
  relationsFillable,
  coverageFillable,
  referencesUsable,
  movesUsable,
  streamsDeclared,
  eventsReadable,
  nestingUsable,
  internalsHidden,
  closuresUsable,
  closuresPlaced,
];
