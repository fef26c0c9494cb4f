/** An enum of the contract as a plain object, `{ PUBLIC: 'PUBLIC', … }`: the name is the stored value and the answer. */
export function enumOf<const Name extends string>(...names: readonly Name[]): { readonly [K in Name]: K } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in Name]: K };
}
