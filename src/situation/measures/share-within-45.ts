import { shareWithinMinutes } from './share-within.ts';

export const shareWithin45 = shareWithinMinutes(45);
