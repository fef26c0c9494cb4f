import type { Rule } from '../finding.ts';
import { importedPath, importsOf, type Import } from '../imports.ts';

const loaderGround = 'services/network/src/record/record.loader.ts';

/** Inside the network: an entity knows no GraphQL, a type knows entities as types, a feature asks no other feature's resolvers or loaders. */
export const networkLayers: Rule = (tree) =>
  importsOf(tree)
    .filter(({ from }) => from.startsWith('services/network/src/') && !from.endsWith('.test.ts'))
    .flatMap((one) => {
      const problem = problemOf(one);
      return problem === undefined ? [] : [{ where: `${one.from}:${one.line}`, what: problem }];
    });

function problemOf(one: Import): string | undefined {
  const target = importedPath(one) ?? '';
  if (one.from.endsWith('.entity.ts') && /^(type-graphql|graphql)$/.test(one.specifier)) {
    return `an entity must not import ${one.specifier}`;
  }
  if (one.from.endsWith('.type.ts') && target.endsWith('.entity.ts') && !one.typeOnly) {
    return 'a GraphQL type may import an entity as a type only';
  }
  // What all features stand on: a loader is built with it, which is not asking a feature for its own.
  if (one.from.endsWith('.loader.ts') && target === loaderGround) return undefined;
  const [own, other] = [featureOf(one.from), featureOf(target)];
  if (
    own !== undefined &&
    other !== undefined &&
    own !== other &&
    /\.(resolver|loader)\.ts$/.test(target) &&
    !one.typeOnly
  ) {
    return `${own} must not import ${target.split('/').at(-1)} of ${other}; loaders come from the context`;
  }
  return undefined;
}

function featureOf(path: string): string | undefined {
  return /^services\/network\/src\/([^/]+)\//.exec(path)?.[1];
}
