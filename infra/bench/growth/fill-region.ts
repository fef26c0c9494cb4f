import pg from 'pg';

/** Generated records that are copied: their numbers have four digits, as the codes of the copies have four characters. */
const FIRST_TEMPLATE = 1_000;
const LAST_TEMPLATE = 9_999;
const TEMPLATES = LAST_TEMPLATE - FIRST_TEMPLATE + 1;

/** So many records of each kind the region has to have generated itself before they are copied. */
export const GENERATED = LAST_TEMPLATE;

/**
 * Columns that hold the number of a record. Everything else of a copy is that of its template. A code is four characters beginning
 * with a letter, and to names, order keys and folded texts one character is like another: replacing one by the other gives exactly
 * what the region itself would have computed for a record of that name.
 */
const NUMBERED: Readonly<Record<string, readonly string[]>> = {
  organization: [
    'id',
    'name',
    'alternate_names',
    'summary',
    'name_key',
    'name_search',
    'alternate_search',
    'search_text',
  ],
  project: ['id', 'title', 'acronym', 'name_key', 'name_search', 'alternate_search', 'search_text'],
  conference: ['id', 'title', 'name_key', 'name_search', 'alternate_search', 'search_text'],
  site: ['organization_id'],
  participation: ['owner_id'],
  figure: ['owner_id'],
};

/** What a row of the table is copied with: the id whose number is replaced. */
const OWNER: Readonly<Record<string, string>> = {
  site: 'organization_id',
  participation: 'owner_id',
  figure: 'owner_id',
};

/** Copies of one statement, of each kind. */
const BATCH = 90_000;

/**
 * Copies generated records inside PostgreSQL until there are `wanted` organizations, projects and conferences each. A hundred times
 * quicker than generating them; what they lack is variety: there are 9,000 different contents. Indexes are built anew at the end.
 */
export async function fillRegion(
  url: string,
  wanted: number,
  onProgress: (text: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(CODE_OF);
    const found = await client.query<{ n: number }>(
      `select count(*)::int as n from organization where generated`,
    );
    const copies = wanted - (found.rows[0]?.n ?? 0);
    if (copies <= 0) return;
    const begin = (found.rows[0]?.n ?? 0) - GENERATED;
    const indexes = await client.query<{ name: string; definition: string }>(SECONDARY_INDEXES, [
      [...Object.keys(NUMBERED), 'relation'],
    ]);
    for (const { name } of indexes.rows) await client.query(`drop index "${name}"`);
    for (let from = begin; from < begin + copies; from += BATCH) {
      const to = Math.min(from + BATCH, begin + copies);
      for (const table of Object.keys(NUMBERED)) await copyRows(client, table, from, to);
      await client.query(membershipsOf(await regionOf(client), from, to));
      onProgress(`copied ${to - begin} of ${copies}`);
    }
    await client.query(`set maintenance_work_mem = '1GB'`);
    for (const { name, definition } of indexes.rows) {
      await client.query(definition);
      onProgress(`built ${name}`);
    }
    await client.query(`vacuum (analyze) ${[...Object.keys(NUMBERED), 'relation'].join(', ')}`);
  } finally {
    await client.end();
  }
}

const SECONDARY_INDEXES = `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
  from pg_index where not indisunique and indrelid = any($1::regclass[])`;

/** `a000` for 0, `a001`, …, `zzzz`: one more character of 36 for each digit. */
const CODE_OF = `create or replace function pg_temp.code_of(n bigint) returns text immutable language sql as $$
  select string_agg(substr('0123456789abcdefghijklmnopqrstuvwxyz', ((466560 + n) / power(36, place)::bigint % 36)::int + 1, 1), '' order by place desc)
  from generate_series(0, 3) place $$`;

async function copyRows(client: pg.Client, table: string, from: number, to: number): Promise<void> {
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const numbered = NUMBERED[table] ?? [];
  const values = columns.map(({ name, type }) =>
    numbered.includes(name)
      ? `replace(template."${name}"::text, copy.number, copy.code)::${type}`
      : partnerOf(table, name),
  );
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const owner = OWNER[table] ?? 'id';
  const kinds =
    owner === 'owner_id'
      ? ['organization', 'project', 'conference']
      : [owner === 'id' ? table : 'organization'];
  for (const kind of kinds)
    await client.query(
      `insert into ${table} (${names}) select ${values.join(', ')}
       from (select n, pg_temp.code_of(n) as code, (${FIRST_TEMPLATE} + n % ${TEMPLATES})::text as number from generate_series(${from}::bigint, ${to - 1}) n) copy
       join ${table} template on template.${owner} = '${await regionOf(client)}:${kind}/muster-' || copy.number`,
    );
}

/** Whoever takes part in a copy is a copy of whoever took part in its template, if there is one. */
function partnerOf(table: string, column: string): string {
  if (table !== 'participation' || column !== 'organization_id') return `template."${column}"`;
  return `case when template.organization_id ~ 'muster-[1-9][0-9]{3}$'
    then left(template.organization_id, -4) || pg_temp.code_of(copy.n - copy.n % ${TEMPLATES} + right(template.organization_id, 4)::int - ${FIRST_TEMPLATE})
    else template.organization_id end`;
}

/** Every third copy is a member of one of 200 generated bodies; these belong to one body above them all. */
function membershipsOf(region: string, from: number, to: number): string {
  const id = (name: string) => `'${region}:organization/muster-' || ${name}`;
  const edge = (key: string, member: string, body: string) =>
    `'${region}:relation/muster-' || ${key}, 'PUBLIC', 'PUBLISHED', 1, '2020-01-01'::timestamptz, '2020-01-01'::timestamptz, true, true, '{}'::text[], order_version, updated_key,
     'MEMBER_OF', ${id(member)}, 'Mitglied', ${id(body)}, 'Dachverband', '2020', '2020-01-01', 'CERTAIN', 'FROM'`;
  const any = `(select order_version, updated_key from organization where generated limit 1) stamp`;
  return `insert into relation (id, visibility, publication, revision, created_at, updated_at, demonstration, generated, source_keys, order_version, updated_key,
      kind, from_id, from_label, to_id, to_label, since, first_day, certainty, confirmed_by)
    select ${edge('code', 'code', '(1 + n % 200)')} from (select n, pg_temp.code_of(n) as code from generate_series(${from}::bigint, ${to - 1}) n where n % 3 = 0) copy, ${any}
    ${from === 0 ? `union all select ${edge(`'body-' || n`, 'n', '201')} from generate_series(1, 200) n, ${any}` : ''}`;
}

async function regionOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ region: string }>(
    `select region from organization where generated limit 1`,
  );
  const [first] = rows;
  if (!first) throw new Error('expected a region with generated records, got none');
  return first.region;
}
