import { shareWithinMinutes } from './share-within.ts';

export const shareWithin30 = shareWithinMinutes(30);
