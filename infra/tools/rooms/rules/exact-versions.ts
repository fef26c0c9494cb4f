import type { Rule } from '../finding.ts';

const fields = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
const exact = /^(workspace:\*|\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?)$/;

type Manifest = Partial<Record<(typeof fields)[number], Record<string, string>>>;

/** Every dependency is pinned to one version, and two packages that use the same one use the same version. */
export const exactVersions: Rule = (tree) => {
  const uses = tree.files
    .filter(({ path }) => path === 'package.json' || path.endsWith('/package.json'))
    .flatMap(({ path, text }) => {
      const manifest = JSON.parse(text) as Manifest;
      return fields.flatMap((field) =>
        Object.entries(manifest[field] ?? {}).map(([name, version]) => ({ where: path, name, version })),
      );
    });
  const first = new Map<string, { where: string; version: string }>();
  return uses.flatMap(({ where, name, version }) => {
    const findings = [];
    if (!exact.test(version))
      findings.push({ where, what: `pins ${name} to ${version}; expected one exact version` });
    const other = first.get(name);
    if (other === undefined) first.set(name, { where, version });
    else if (other.version !== version) {
      findings.push({ where, what: `uses ${name} ${version}, but ${other.where} uses ${other.version}` });
    }
    return findings;
  });
};
