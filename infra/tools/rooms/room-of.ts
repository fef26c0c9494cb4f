/** The rooms of the house, by the folder a path begins with. */
export type Room =
  | 'schema'
  | 'gateway/engine'
  | 'gateway/server'
  | 'gateway/portal'
  | 'services/network'
  | 'region'
  | 'infra'
  | 'root';

export function roomOf(path: string): Room {
  const [first = '', second = ''] = path.split('/');
  if (first === 'schema' || first === 'infra') return first;
  if (first === 'services') return second === 'network' ? 'services/network' : 'region';
  if (first === 'gateway' && (second === 'engine' || second === 'server' || second === 'portal'))
    return `gateway/${second}`;
  return 'root';
}

/** The folder of the package that a path lies in. */
export function packageFolder(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, parts[0] === 'gateway' || parts[0] === 'services' ? 2 : 1).join('/');
}

/** Tests, the subjects they use, and programs for the workshop: not part of what runs for visitors. */
export function isSupport(path: string): boolean {
  return /\.test\.tsx?$|\/(testing|fixtures|toy|oracle|scenarios|tools|generate|bench)\/|\.config\.(ts|mts)$/.test(
    path,
  );
}
