import { alternatives } from './alternatives.sv.ts';
import type { Messages } from './fi.ts';
import { frame } from './frame.sv.ts';
import { situation } from './situation.sv.ts';

export const sv: Messages = { frame, situation, alternatives };
