import { shareWithinMinutes } from './share-within.ts';

export const shareWithin20 = shareWithinMinutes(20);
