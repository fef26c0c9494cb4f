import { Migration } from '@mikro-orm/migrations';

/** With which state of the erasure log a database was cleaned. */
export class ErasureMarks extends Migration {
  override up(): void {
    this.addSql(
      `create table "erasure_mark" ("id" int not null, "digest" text collate "C" not null, primary key ("id"))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "erasure_mark"`);
  }
}
