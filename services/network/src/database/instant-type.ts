import { Type } from '@mikro-orm/core';

/**
 * An instant that stays the text it is: ISO 8601 going in, PostgreSQL's own form coming out. Rows are read by the hundred and most of
 * their instants are never looked at; the scalar `DateTime` reads both forms.
 */
export class InstantType extends Type<string, string> {
  override getColumnType(): string {
    return 'timestamptz(3)';
  }

  override compareAsType(): string {
    return 'string';
  }
}
