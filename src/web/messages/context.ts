import { createContext, use } from 'react';
import type { Language } from '#kit/text.ts';
import { numbersOf } from '../numbers.ts';
import type { Numbers } from '../numbers.ts';
import type { Messages } from './fi.ts';
import { messagesOf } from './messages-of.ts';

export type Tongue = Readonly<{
  language: Language;
  /** Every sentence of the pages in this language. */
  messages: Messages;
  /** Numbers and dates as this language writes them. */
  numbers: Numbers;
  choose: (language: Language) => void;
}>;

export function tongueOf(language: Language, choose: (language: Language) => void): Tongue {
  return { language, messages: messagesOf(language), numbers: numbersOf(language), choose };
}

export const TongueContext = createContext<Tongue>(tongueOf('fi', () => undefined));

/** The reader's language: its messages and its numbers. */
export function useTongue(): Tongue {
  return use(TongueContext);
}
