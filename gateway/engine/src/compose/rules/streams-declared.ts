import { getNullableType } from 'graphql';
import { refused, type ContractRule } from './contract-rule.ts';

/** Every field of Subscription is a stream over all shards: it takes `after` and answers one event. */
export const streamsDeclared: ContractRule = ({ contract }) => {
  const type = contract.apiSchema.getSubscriptionType();
  return Object.values(type?.getFields() ?? {}).flatMap((field) => {
    const coordinate = `${type?.name}.${field.name}`;
    const rule = contract.roots.get(coordinate);
    if (rule?.kind !== 'STREAM')
      return [refused('STREAM_MISPLACED', coordinate, 'expected @scatter(merge: STREAM)')];
    const event = getNullableType(field.type);
    const after = field.args.find((argument) => argument.name === 'after');
    return [
      ...(contract.events.has(String(event))
        ? []
        : [refused('EVENT_SHAPE', coordinate, `expected one object with @event, got ${String(field.type)}`)]),
      ...(String(after?.type) === 'String'
        ? []
        : [refused('EVENT_SHAPE', coordinate, 'expected the argument after: String')]),
    ];
  });
};
