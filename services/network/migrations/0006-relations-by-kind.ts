import { Migration } from '@mikro-orm/migrations';

/** Edges of one kind in the order of their ids: few of them say who took over from whom, and an umbrella asks for these alone. */
export class RelationsByKind extends Migration {
  override up(): void {
    this.addSql('create index "relation_by_kind" on "relation" ("kind", "id")');
  }

  override down(): void {
    this.addSql('drop index "relation_by_kind"');
  }
}
