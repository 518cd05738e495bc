import type { Messages } from './fi.ts';

export const alternatives: Messages['alternatives'] = {};
