import { shareWithinMinutes } from './share-within.ts';

export const shareWithin15 = shareWithinMinutes(15);
