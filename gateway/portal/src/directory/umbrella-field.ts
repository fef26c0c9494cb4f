import type { Visit } from '../visit/visit.ts';
import type { FilterField } from './filter-form.tsx';

/** A choice between the umbrella bodies of the federation. Without an answer there is none to offer. */
export async function umbrellaField(visit: Visit): Promise<readonly FilterField[]> {
  const { lists } = visit.text;
  const { data } = await visit.ask('UmbrellaBodies', {});
  const bodies = data.organizations?.nodes ?? [];
  if (bodies.length === 0) return [];
  return [
    {
      control: 'select',
      name: 'umbrella',
      label: lists.umbrella,
      none: lists.all,
      options: bodies.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
}
