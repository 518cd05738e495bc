import { alternatives } from './alternatives.fi.ts';
import { frame } from './frame.fi.ts';
import { situation } from './situation.fi.ts';

/** Everything the pages say in Finnish, the language that the other two are held to. */
export const fi = { frame, situation, alternatives };

export type Messages = typeof fi;
