import { ENUM_LABELS, enumLabel, foldSearchText, type LabelledEnum, type Words } from '@verbund/schema';

/** The value of an enum that a cell names: by its German or English label, or by its name in the contract. Null: none. */
export function readChoice(enumName: LabelledEnum, cell: string): string | null {
  const exact = cell.toUpperCase();
  if (Object.hasOwn(ENUM_LABELS[enumName], exact)) return exact;
  return valuesByLabel(enumName).get(foldSearchText(cell)) ?? null;
}

const known = new Map<LabelledEnum, ReadonlyMap<string, string>>();

/** Values by their folded labels in both languages; of two with one label the first. */
function valuesByLabel(enumName: LabelledEnum): ReadonlyMap<string, string> {
  const values =
    known.get(enumName) ??
    new Map(
      Object.entries<Words>(ENUM_LABELS[enumName])
        .flatMap(([value, { de, en }]) => [de, en].map((label) => [foldSearchText(label), value] as const))
        .toReversed(),
    );
  known.set(enumName, values);
  return values;
}

/** All a cell may say, in both languages. */
export function choicesOf(enumName: LabelledEnum): Words {
  const values = Object.keys(ENUM_LABELS[enumName]);
  return {
    de: values.map((value) => enumLabel(enumName, value, 'DE')).join(' | '),
    en: values.map((value) => enumLabel(enumName, value, 'EN')).join(' | '),
  };
}
