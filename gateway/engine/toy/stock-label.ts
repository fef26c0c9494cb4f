/** The merged values a label is made of. */
export interface StockValues {
  readonly measure: string;
  readonly count: number;
  readonly pages: number | null;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

/** StockTotal.label: made by the one database from its own values, by the gateway from the merged ones. */
export function stockLabel(values: StockValues, { language }: { readonly language: 'DE' | 'EN' }): string {
  const kinds = values.kinds.map(({ kind, count }) => `${kind} ${count}`).join(', ');
  const unbounded = language === 'DE' ? 'unbegrenzt' : 'unbounded';
  return `${values.measure} ${language === 'DE' ? 'gesamt' : 'total'} ${values.count} (${kinds}), ${values.pages ?? unbounded}`;
}
