import { Migration } from '@mikro-orm/migrations';

/** Which files were imported, by their hashes. */
export class Imports extends Migration {
  override up(): void {
    this.addSql(`create table "import_run" (
      "kind" text not null,
      "file_hash" text collate "C" not null,
      "at" timestamptz(3) not null,
      "record_ids" text[] not null,
      primary key ("kind", "file_hash")
    )`);
  }

  override down(): void {
    this.addSql(`drop table "import_run"`);
  }
}
