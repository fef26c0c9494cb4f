import type { Finding, Rule } from './rooms/finding.ts';
import { allowedImports } from './rooms/rules/allowed-imports.ts';
import { decoratorFlags } from './rooms/rules/decorator-flags.ts';
import { doorsOnly } from './rooms/rules/doors-only.ts';
import { engineIsGeneric } from './rooms/rules/engine-is-generic.ts';
import { enginePhases } from './rooms/rules/engine-phases.ts';
import { exactVersions } from './rooms/rules/exact-versions.ts';
import { fileSize } from './rooms/rules/file-size.ts';
import { forbiddenWords } from './rooms/rules/forbidden-words.ts';
import { lockfile } from './rooms/rules/lockfile.ts';
import { networkLayers } from './rooms/rules/network-layers.ts';
import { noCycles } from './rooms/rules/no-cycles.ts';
import { regionFolders } from './rooms/rules/region-folders.ts';
import { topLevel } from './rooms/rules/top-level.ts';
import type { Tree } from './rooms/tree.ts';

/** The rules of the house, each in its own file. */
const rules: readonly Rule[] = [
  topLevel,
  doorsOnly,
  allowedImports,
  noCycles,
  engineIsGeneric,
  enginePhases,
  networkLayers,
  regionFolders,
  decoratorFlags,
  exactVersions,
  lockfile,
  fileSize,
  forbiddenWords,
];

/** Everything in the tree that breaks a rule of the house. */
export function checkRooms(tree: Tree): Finding[] {
  return rules.flatMap((rule) => rule(tree));
}
