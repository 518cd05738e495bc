import { allMeasures } from './all-measures.sv.ts';
import { alternatives } from './alternatives.sv.ts';
import type { Messages } from './fi.ts';
import { blockers } from './blockers.sv.ts';
import { certainty } from './certainty.sv.ts';
import { decision } from './decision.sv.ts';
import { decisionRecords } from './decision-records.sv.ts';
import { frame } from './frame.sv.ts';
import { leaks } from './leaks.sv.ts';
import { measureTopics } from './measure-topics.sv.ts';
import { planForms } from './plan-forms.sv.ts';
import { planYears } from './plan-years.sv.ts';
import { programme } from './programme.sv.ts';
import { registers } from './registers.sv.ts';
import { situation } from './situation.sv.ts';
import { suggest } from './suggest.sv.ts';
import { tour } from './tour.sv.ts';

export const sv: Messages = {
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
