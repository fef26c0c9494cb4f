/** Makes the objects of one selection. `__proto__` is a lawful alias; an object with a prototype would swallow it. */
export function emptyObject(
  outputs: readonly { readonly responseKey: string }[],
): () => Record<string, unknown> {
  if (outputs.some(({ responseKey }) => responseKey === '__proto__'))
    return () => Object.create(null) as Record<string, unknown>;
  return () => ({});
}
