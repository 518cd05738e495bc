/** A field of a small form, as a dialog shows it. */
export type FormField = Readonly<{
  id: string;
  title: string;
  help?: string;
  /** `area` is a text of several lines. */
  kind: 'text' | 'area' | 'date' | 'number' | 'choice';
  unit?: string;
  options?: readonly Readonly<{ id: string; title: string }>[];
}>;

/** What stands in the fields, as typed. */
export type FormTexts = Readonly<Record<string, string>>;

/** A number as a person writes it, with comma or point and spaces; null where nothing stands, undefined when it is none. */
export function typedNumber(text: string): number | null | undefined {
  const plain = text
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace(/^\u2212/, '-');
  if (plain === '') return null;
  const value = Number(plain);
  return /^[+-]?\d*\.?\d+$/.test(plain) && Number.isFinite(value) ? value : undefined;
}
