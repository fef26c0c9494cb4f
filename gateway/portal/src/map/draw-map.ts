import { readFileSync } from 'node:fs';
import { geoConicConformal, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

interface LandProperties {
  readonly ags: string;
  readonly name: string;
}

/** One Land as a shape in the map's own coordinates. */
export interface LandShape {
  /** First two digits of every municipal key in it. */
  readonly ags: string;
  /** ISO 3166-2, `DE-TH`. */
  readonly state: string;
  readonly name: string;
  readonly path: string;
}

export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  readonly lands: readonly LandShape[];
  /** Borders between the Länder, drawn once. */
  readonly borders: string;
  /** Where the district of a municipal key lies, or null. Never finer than a district. */
  readonly placeOf: (ags: string) => readonly [number, number] | null;
}

/** Official keys and ISO codes of the Länder. */
const STATES: Readonly<Record<string, string>> = {
  '01': 'DE-SH',
  '02': 'DE-HH',
  '03': 'DE-NI',
  '04': 'DE-HB',
  '05': 'DE-NW',
  '06': 'DE-HE',
  '07': 'DE-RP',
  '08': 'DE-BW',
  '09': 'DE-BY',
  '10': 'DE-SL',
  '11': 'DE-BE',
  '12': 'DE-BB',
  '13': 'DE-MV',
  '14': 'DE-SN',
  '15': 'DE-ST',
  '16': 'DE-TH',
};

const WIDTH = 400;
const HEIGHT = 540;

/** Draws the map once, from the committed outlines. */
export function drawMap(): DrawnMap {
  const topology = read('laender.topo.json') as Topology<{ laender: GeometryCollection<LandProperties> }>;
  const districts = read('kreise.json') as Readonly<Record<string, [number, number]>>;
  const lands: FeatureCollection<Geometry, LandProperties> = feature(topology, topology.objects.laender);
  const projection: GeoProjection = geoConicConformal()
    .parallels([48.66, 53.66])
    .rotate([-10.5, 0])
    .fitExtent(
      [
        [4, 4],
        [WIDTH - 4, HEIGHT - 4],
      ],
      lands,
    );
  const path = geoPath(projection).digits(1);

  return {
    width: WIDTH,
    height: HEIGHT,
    lands: lands.features.map(landShape),
    borders: path(mesh(topology, topology.objects.laender, (one, other) => one !== other)) ?? '',
    placeOf: (ags) => {
      const point = districts[ags.slice(0, 5)];
      return point ? projection(point) : null;
    },
  };

  function landShape(land: Feature<Geometry, LandProperties>): LandShape {
    const { ags, name } = land.properties;
    return { ags, state: STATES[ags] ?? ags, name, path: path(land) ?? '' };
  }
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}
