/** Rows as `_entities` wants them named. */
export function representations(
  { typeName, key }: { readonly typeName: string; readonly key: string },
  ids: readonly string[],
): readonly Readonly<Record<string, string>>[] {
  return ids.map((id) => ({ __typename: typeName, [key]: id }));
}
