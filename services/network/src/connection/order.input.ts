import { Field, InputType, registerEnumType, type ClassType } from 'type-graphql';
import { enumOf } from '../record/enum-of.ts';

export const OrderDirection = enumOf('ASC', 'DESC');
export type OrderDirection = keyof typeof OrderDirection;
registerEnumType(OrderDirection, { name: 'OrderDirection' });

/** `orderBy` of a connection: a field of this enum, and a direction. */
export interface Order<OrderField extends string> {
  readonly field: OrderField;
  readonly direction: OrderDirection;
}

/** The input type of an order over these fields. */
export function orderInput(name: string, fields: object): ClassType {
  @InputType(name)
  class OrderInput {
    @Field(() => fields)
    field!: string;

    @Field(() => OrderDirection, { defaultValue: 'ASC' })
    direction!: OrderDirection;
  }
  return OrderInput;
}
