import { alternatives } from './alternatives.en.ts';
import type { Messages } from './fi.ts';
import { frame } from './frame.en.ts';
import { situation } from './situation.en.ts';

export const en: Messages = { frame, situation, alternatives };
