import type { tour as finnish } from './tour.fi.ts';

export const tour: typeof finnish = {
  open: 'A tour of five minutes',
  name: 'Tour',
  step: (at, of) => `${at} of ${of}`,
  next: 'Next',
  before: 'Back',
  end: 'End the tour',
  steps: {
    situation: {
      title: 'One sentence tells the situation',
      text: 'The page begins with the answer. The mark ◐ beside any number opens where it comes from and how sure it is.',
    },
    pulls: {
      title: 'Try a change',
      text: 'Press Add or choose a station on the map, choose Close a site and give a year. Flows, overflow, euros and the longest trip move at once. Undo takes everything back.',
    },
    blockers: {
      title: 'When it is possible',
      text: 'Contracts tell the honest date: when the premises can be left, what leaving costs and from which day there is a saving.',
    },
    suggest: {
      title: 'Ask for suggestions',
      text: 'Suggest looks for different good networks and says why in words. One press makes a suggestion an alternative that you can edit.',
    },
    weights: {
      title: 'Weigh',
      text: 'Drag the weights: the verdict and the quadrant move. The sentence also tells how sure the order is and what would turn it.',
    },
    paper: {
      title: 'Make the decision paper',
      text: 'Two pages and annexes, frozen. Record the decision, and the Programme follows what came of what was promised.',
    },
  },
};
