import { getNullableType } from 'graphql';
import { refused, type ContractRule } from './contract-rule.ts';

/** Every field of Subscription is a stream over all shards, and nothing else is: it takes `after` and answers one event. */
export const streamsDeclared: ContractRule = ({ contract }) => {
  const type = contract.apiSchema.getSubscriptionType();
  const coordinates = new Set(
    Object.keys(type?.getFields() ?? {}).map((fieldName) => `${type?.name}.${fieldName}`),
  );
  const elsewhere = [...contract.roots]
    .filter(([coordinate, rule]) => rule.kind === 'STREAM' && !coordinates.has(coordinate))
    .map(([coordinate]) => refused('STREAM_MISPLACED', coordinate, 'streams are subscribed to'));
  const here = Object.values(type?.getFields() ?? {}).flatMap((field) => {
    const coordinate = `${type?.name}.${field.name}`;
    if (contract.roots.get(coordinate)?.kind !== 'STREAM')
      return [refused('STREAM_MISPLACED', coordinate, 'expected @scatter(merge: STREAM)')];
    const after = field.args.find((argument) => argument.name === 'after');
    return [
      ...(contract.events.has(String(getNullableType(field.type)))
        ? []
        : [refused('EVENT_SHAPE', coordinate, `expected one object with @event, got ${String(field.type)}`)]),
      ...(String(after?.type) === 'String'
        ? []
        : [refused('EVENT_SHAPE', coordinate, 'expected the argument after: String')]),
    ];
  });
  return [...elsewhere, ...here];
};
