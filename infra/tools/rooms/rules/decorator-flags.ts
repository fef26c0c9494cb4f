import type { Rule } from '../finding.ts';

const home = 'services/network/tsconfig.json';

/** The flag for decorators stands in exactly one tsconfig.json, and the one for their metadata is never on. */
export const decoratorFlags: Rule = (tree) =>
  tree.files
    .filter(({ path }) => /(^|\/)tsconfig[^/]*\.json$/.test(path))
    .flatMap(({ path, text }) => {
      const findings = [];
      if (/"emitDecoratorMetadata"\s*:\s*true/.test(text)) {
        findings.push({
          where: path,
          what: 'switches emitDecoratorMetadata on; every decorator names its type instead',
        });
      }
      if (path !== home && /"experimentalDecorators"/.test(text)) {
        findings.push({ where: path, what: `speaks of decorators; only ${home} does` });
      }
      return findings;
    });
