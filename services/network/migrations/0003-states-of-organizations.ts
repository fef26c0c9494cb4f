import { Migration } from '@mikro-orm/migrations';

/** Which states an organization says it covers. Nothing is known of those that are there already. */
export class StatesOfOrganizations extends Migration {
  override up(): void {
    this.addSql(`alter table "organization" add column "member_states" jsonb not null default '[]'`);
    this.addSql(`alter table "organization" alter column "member_states" drop default`);
  }

  override down(): void {
    this.addSql(`alter table "organization" drop column "member_states"`);
  }
}
