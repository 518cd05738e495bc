import { allMeasures } from './all-measures.en.ts';
import { alternatives } from './alternatives.en.ts';
import type { Messages } from './fi.ts';
import { blockers } from './blockers.en.ts';
import { certainty } from './certainty.en.ts';
import { decision } from './decision.en.ts';
import { decisionRecords } from './decision-records.en.ts';
import { frame } from './frame.en.ts';
import { leaks } from './leaks.en.ts';
import { measureTopics } from './measure-topics.en.ts';
import { planForms } from './plan-forms.en.ts';
import { planYears } from './plan-years.en.ts';
import { programme } from './programme.en.ts';
import { registers } from './registers.en.ts';
import { situation } from './situation.en.ts';
import { suggest } from './suggest.en.ts';
import { tour } from './tour.en.ts';

export const en: Messages = {
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
