import type { Language } from '#kit/text.ts';
import { english } from './words-en.ts';
import { finnish } from './words-fi.ts';
import type { PaperWords } from './words-fi.ts';
import { swedish } from './words-sv.ts';

const all: Readonly<Record<Language, PaperWords>> = { fi: finnish, sv: swedish, en: english };

export function wordsIn(language: Language): PaperWords {
  return all[language];
}
