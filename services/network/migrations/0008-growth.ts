import { Migration } from '@mikro-orm/migrations';

/**
 * Indexes for a million records of a kind. Orders are kept for everybody, not for the public alone: what staff and other networks see was
 * sorted anew for every page. Small indexes of facets are what is counted; beginnings of names are what a search looks for first.
 */
export class Growth extends Migration {
  override up(): void {
    this.addSql(ALL_NAMES);
    for (const [name, definition] of Object.entries(ORDERS)) {
      this.addSql(`drop index "${name}"`);
      this.addSql(`create index "${name}" on ${definition}`);
    }
    for (const [name, definition] of Object.entries(ADDED))
      this.addSql(`create index "${name}" on ${definition}`);
    // Nothing is known of an expression before it is analyzed, and then PostgreSQL takes the longest way.
    this.addSql('analyze "organization", "project", "conference"');
  }

  override down(): void {
    for (const name of Object.keys(ADDED)) this.addSql(`drop index "${name}"`);
    for (const [name, definition] of Object.entries(ORDERS)) {
      this.addSql(`drop index "${name}"`);
      this.addSql(`create index "${name}" on ${definition} where listed`);
    }
    this.addSql('drop function all_names');
  }
}

/** PostgreSQL calls `array_to_string` stable because of other types than text; of texts the same comes out every time. */
const ALL_NAMES = `create function all_names(name text, others text[]) returns text immutable parallel safe language sql
  return name || ' ' || array_to_string(others, ' ')`;

/** Until now these held listed records only. */
const ORDERS = {
  organization_by_name: '"organization" ("name_key", "id")',
  organization_by_update: '"organization" ("updated_key", "id")',
  project_by_name: '"project" ("name_key", "id")',
  project_by_date: '"project" ("date_key", "id")',
  project_by_update: '"project" ("updated_key", "id")',
  conference_by_name: '"conference" ("name_key", "id")',
  conference_by_date: '"conference" ("date_key", "id")',
  conference_by_update: '"conference" ("updated_key", "id")',
};

const ADDED = {
  organization_names: '"organization" using gin (all_names("name_search", "alternate_search") gin_trgm_ops)',
  organization_by_relevance: '"organization" (left("name_key", 511), "id")',
  organization_by_beginning: '"organization" (left("name_search", 120))',
  organization_by_other_name: '"organization" using gin ("alternate_search")',
  organization_facets: '"organization" ("listed", "stewardship", "kind", "publication", "visibility")',
  project_names: '"project" using gin (all_names("name_search", "alternate_search") gin_trgm_ops)',
  project_by_relevance: '"project" (left("name_key", 511), "id")',
  project_by_beginning: '"project" (left("name_search", 120))',
  project_by_other_name: '"project" using gin ("alternate_search")',
  project_by_municipality: '"project" using gin ("municipality_keys")',
  project_facets: '"project" ("listed", "kind", "publication", "visibility")',
  conference_names: '"conference" using gin (all_names("name_search", "alternate_search") gin_trgm_ops)',
  conference_by_relevance: '"conference" (left("name_key", 511), "id")',
  conference_by_beginning: '"conference" (left("name_search", 120))',
  conference_by_other_name: '"conference" using gin ("alternate_search")',
  conference_by_project: '"conference" ("project_id")',
  conference_spans: '"conference" ("last_day", "first_day") where (last_day > first_day)',
  conference_facets: '"conference" ("listed", "status", "kind", "publication", "visibility")',
};
