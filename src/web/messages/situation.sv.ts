import type { Messages } from './fi.ts';

export const situation: Messages['situation'] = {};
