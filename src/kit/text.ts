/** The three languages of the system, the default first. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** One thing said in every language; declared things carry their titles so. */
export type Text = Readonly<Record<Language, string>>;

/** The same words in every language: proper names, codes, symbols. */
export function sameText(words: string): Text {
  return { fi: words, sv: words, en: words };
}
