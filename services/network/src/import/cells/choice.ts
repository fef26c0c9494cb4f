import { ENUM_LABELS, enumLabel, foldSearchText, type LabelledEnum, type Words } from '@verbund/schema';

/** The value of an enum that a cell names: by its German or English label, or by its name in the contract. Null: none. */
export function readChoice(enumName: LabelledEnum, cell: string): string | null {
  const wanted = foldSearchText(cell);
  const found = Object.entries<Words>(ENUM_LABELS[enumName]).find(
    ([value, { de, en }]) =>
      value === cell.toUpperCase() || [de, en].some((label) => foldSearchText(label) === wanted),
  );
  return found?.[0] ?? null;
}

/** All a cell may say, in both languages. */
export function choicesOf(enumName: LabelledEnum): Words {
  const values = Object.keys(ENUM_LABELS[enumName]);
  return {
    de: values.map((value) => enumLabel(enumName, value, 'DE')).join(' | '),
    en: values.map((value) => enumLabel(enumName, value, 'EN')).join(' | '),
  };
}
