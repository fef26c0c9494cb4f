import { Migration } from '@mikro-orm/migrations';

/** What the other side says of a relation; suggestions to the staff; links with which a record is confirmed. */
export class StatementsSuggestionsLinks extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }

  override down(): void {
    for (const table of ['relation_statement', 'suggestion', 'confirmation_link'])
      this.addSql(`drop table "${table}"`);
  }
}

const statements = [
  `create table "relation_statement" (
     "organization_id" text collate "C" not null,
     "position" int not null,
     "id" text collate "C" not null,
     "relation_id" text collate "C" not null,
     "relation_kind" text not null,
     "verdict" text not null,
     "note" text null,
     "stated_at" text collate "C" not null,
     primary key ("organization_id", "position")
   )`,
  `alter table "relation_statement" add constraint "relation_statement_by_id" unique ("id")`,
  `create index "relation_statement_by_relation" on "relation_statement" ("relation_id")`,
  `create table "suggestion" (
     "id" text collate "C" not null,
     "record_id" text collate "C" not null,
     "kind" text not null,
     "words" text not null,
     "contact" text null,
     "sender" text not null,
     "person" text collate "C" null,
     "body" text collate "C" null,
     "receipt_hash" text collate "C" not null,
     "state" text not null,
     "suggested_at" timestamptz(3) not null,
     "decided_at" timestamptz(3) null,
     "answer" text null,
     primary key ("id")
   )`,
  `alter table "suggestion" add constraint "suggestion_by_receipt" unique ("receipt_hash")`,
  `create index "suggestion_by_state" on "suggestion" ("state", "suggested_at", "id")`,
  `create index "suggestion_by_record" on "suggestion" ("record_id")`,
  `create table "confirmation_link" (
     "token_hash" text collate "C" not null,
     "record_id" text collate "C" not null,
     "made_by" text collate "C" not null,
     "made_at" timestamptz(3) not null,
     "expires_at" timestamptz(3) not null,
     "used_at" timestamptz(3) null,
     primary key ("token_hash")
   )`,
  `create index "confirmation_link_by_expiry" on "confirmation_link" ("expires_at")`,
];
