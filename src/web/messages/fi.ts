import { allMeasures } from './all-measures.fi.ts';
import { alternatives } from './alternatives.fi.ts';
import { blockers } from './blockers.fi.ts';
import { certainty } from './certainty.fi.ts';
import { decision } from './decision.fi.ts';
import { decisionRecords } from './decision-records.fi.ts';
import { frame } from './frame.fi.ts';
import { leaks } from './leaks.fi.ts';
import { measureTopics } from './measure-topics.fi.ts';
import { planForms } from './plan-forms.fi.ts';
import { planYears } from './plan-years.fi.ts';
import { programme } from './programme.fi.ts';
import { registers } from './registers.fi.ts';
import { situation } from './situation.fi.ts';
import { suggest } from './suggest.fi.ts';
import { tour } from './tour.fi.ts';

/** Everything the pages say in Finnish, the language that the other two are held to. */
export const fi = {
  frame,
  situation,
  registers,
  alternatives,
  blockers,
  certainty,
  decision,
  planYears,
  leaks,
  planForms,
  measureTopics,
  allMeasures,
  suggest,
  programme,
  decisionRecords,
  tour,
};

export type Messages = typeof fi;
