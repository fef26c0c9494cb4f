import { parseGlobalId } from '@verbund/schema';
import type { ParticipationRole } from '../../participation/participation.enum.ts';
import { several, SEVERAL_IN_CELL } from '../cells/several.ts';
import type { RowDraft } from '../row-draft.ts';
import type { Column } from './column.ts';
import type { Head } from './plain-columns.ts';

interface Ref {
  readonly id: string | null;
  readonly label: string;
}
interface Place {
  readonly ags: string;
}

const ORGANIZATIONS = {
  de: 'Namen oder „Name <Kennung>“, mehrere mit | getrennt',
  en: 'names or “name <id>”, several separated by |',
};

/** Organizations in one role. */
export function partiesColumn(head: Head, role: ParticipationRole): Column {
  return {
    ...head,
    expects: ORGANIZATIONS,
    fills: role === 'HOST' || role === 'CARRIER' ? ['participations'] : [],
    fill: (row, cell) => {
      for (const one of several(cell))
        row.add('participations', { role, organization: row.organization(one) });
    },
    show: (record) =>
      ((record['participations'] ?? []) as { role: string; organization: Ref | null }[])
        .flatMap((one) => (one.role === role && one.organization ? [shownRef(one.organization)] : []))
        .join(SEVERAL_IN_CELL),
  };
}

/** A link to a project of any region, or its name alone. */
export function projectColumn(head: Head & { readonly path: string }): Column {
  const { path } = head;
  return {
    ...head,
    expects: { de: 'Name oder „Name <Kennung>“', en: 'name or “name <id>”' },
    fills: [path],
    fill: (row, cell) => {
      const link = /^(.*?)\s*[<(]([a-z0-9]+:project\/[a-z0-9-]+)[>)]$/.exec(cell);
      const id = link?.[2] ?? (parseGlobalId(cell)?.kind === 'project' ? cell : null);
      row.set(path, { ...(id !== null && { id }), label: (link ? link[1] : cell) || cell });
    },
    show: (record) => (record[path] ? shownRef(record[path] as Ref) : ''),
  };
}

const PLACE = {
  de: 'amtlicher Gemeindeschlüssel oder Name des Orts',
  en: 'official key or name of the place',
};

/** The one place a cell names; says what is wrong where there is none. */
function placeOf(row: RowDraft, cell: string): string | null {
  const [ags, ...others] = row.places(cell);
  if (ags !== undefined && others.length === 0) return ags;
  row.problem('NOT_FOUND');
  return null;
}

export function venuePlaceColumn(head: Head): Column {
  return {
    ...head,
    expects: PLACE,
    fills: ['venue.municipality', 'venue'],
    fill: (row, cell) => {
      const ags = placeOf(row, cell);
      if (ags !== null) row.set('venue.municipality', ags);
    },
    show: ({ venue }) => (venue as { municipality: Place | null } | null)?.municipality?.ags ?? '',
  };
}

export function placesColumn(head: Head): Column {
  return {
    ...head,
    expects: { de: `${PLACE.de}, mehrere mit | getrennt`, en: `${PLACE.en}, several separated by |` },
    fills: ['municipalities'],
    fill: (row, cell) => {
      const keys = several(cell).map((one) => placeOf(row, one));
      row.set(
        'municipalities',
        keys.filter((key) => key !== null),
      );
    },
    show: ({ municipalities }) =>
      ((municipalities ?? []) as Place[]).map(({ ags }) => ags).join(SEVERAL_IN_CELL),
  };
}

/** The seat: a place of the directory, or its name where the directory does not know it. */
export function seatColumns(place: Head, address: Head): Column[] {
  const seatOf = (sites: unknown) =>
    (
      (sites ?? []) as {
        kind: string;
        label: string | null;
        address: string | null;
        municipality: Place | null;
      }[]
    ).find(({ kind }) => kind === 'SEAT');
  return [
    {
      ...place,
      expects: PLACE,
      fills: ['sites'],
      fill: (row, cell) => {
        const [ags, ...others] = row.places(cell);
        if (others.length > 0) row.problem('NOT_FOUND');
        else
          row.add('sites', {
            kind: 'SEAT',
            ...(ags === undefined ? { label: cell } : { municipality: ags }),
          });
      },
      show: ({ sites }) => seatOf(sites)?.municipality?.ags ?? seatOf(sites)?.label ?? '',
    },
    {
      ...address,
      expects: { de: 'Text; bleibt im eigenen Netzwerk', en: 'text; stays in the own network' },
      fills: [],
      fill: (row, cell) => row.amend('sites', { address: cell }, { kind: 'SEAT' }),
      show: ({ sites }) => seatOf(sites)?.address ?? '',
    },
  ];
}

function shownRef({ id, label }: Ref): string {
  return id === null ? label : `${label} <${id}>`;
}
