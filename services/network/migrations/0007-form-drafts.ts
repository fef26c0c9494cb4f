import { Migration } from '@mikro-orm/migrations';

/** What somebody has entered in a form and not sent yet. */
export class FormDrafts extends Migration {
  override up(): void {
    this.addSql(`create table "form_draft" (
      "person" text collate "C" not null,
      "form" text collate "C" not null,
      "revision" int null,
      "content" jsonb not null,
      "saved_at" timestamptz(3) not null,
      primary key ("person", "form")
    )`);
    this.addSql('create index "form_draft_by_age" on "form_draft" ("saved_at")');
  }

  override down(): void {
    this.addSql(`drop table "form_draft"`);
  }
}
