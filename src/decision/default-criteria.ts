import type { Text } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { findCountable } from './criterion-facts.ts';
import type { CriteriaSet, Criterion, CriterionSource } from './criterion.ts';
import type { Perspective, Side } from './perspectives.ts';

type Ready = Readonly<{
  id: string;
  title: Text;
  perspective: Perspective;
  side: Side;
  quantity: string;
  /** Of the region's first service. */
  byService?: true;
  group?: string;
}>;

const ready: readonly Ready[] = [
  {
    id: 'trip',
    title: { fi: 'Keskimatka', sv: 'Medelresa', en: 'Mean trip' },
    perspective: 'client',
    side: 'wellbeing',
    quantity: 'trip-minutes',
    byService: true,
  },
  {
    id: 'trip-aged',
    title: {
      fi: '75 vuotta täyttäneiden matka',
      sv: 'Resan för 75 år fyllda',
      en: 'Trip of those 75 and over',
    },
    perspective: 'client',
    side: 'wellbeing',
    quantity: 'trip-minutes',
    byService: true,
    group: 'aged75',
  },
  {
    id: 'worst',
    title: {
      fi: 'Pisin matka lähimpään',
      sv: 'Längsta resan till närmaste',
      en: 'Longest way to the nearest',
    },
    perspective: 'client',
    side: 'wellbeing',
    quantity: 'worst-minutes',
    byService: true,
    group: 'all',
  },
  {
    id: 'within-20',
    title: { fi: 'Perillä 20 minuutissa', sv: 'Framme på 20 minuter', en: 'There in 20 minutes' },
    perspective: 'client',
    side: 'wellbeing',
    quantity: 'share-within-20',
    byService: true,
    group: 'all',
  },
  {
    id: 'overflow',
    title: { fi: 'Käynnit yli kapasiteetin', sv: 'Besök över kapaciteten', en: 'Visits over capacity' },
    perspective: 'process',
    side: 'wellbeing',
    quantity: 'overflow',
    byService: true,
  },
  {
    id: 'cost',
    title: { fi: 'Toimipisteiden kustannus', sv: 'Ställenas kostnad', en: 'Cost of the sites' },
    perspective: 'economy',
    side: 'cost',
    quantity: 'cost',
  },
];

/**
 * The criteria that a region begins with: what is counted, over the whole region, with local ranges. No measure tells of
 * skills and renewal, so that perspective stays empty until somebody judges it.
 */
export function defaultCriteria(region: Region): CriteriaSet {
  const first = region.services[0]?.id ?? null;
  const criteria = ready.flatMap((one): Criterion[] => {
    const { id, title, perspective, side, quantity, byService, group = null } = one;
    const service = byService ? first : null;
    const asked: CriterionSource = { kind: 'counted', quantity, service, group };
    const everybody: CriterionSource = { ...asked, group: 'all' };
    const source = [asked, everybody].find((each) => findCountable(region, each)?.better !== undefined);
    if (!source || findCountable(region, source)!.better === 'neutral') return [];
    return [{ id, title, perspective, side, source, range: 'local', curve: null }];
  });
  return { criteria, target: { savingEuros: null, wellbeingPoints: null } };
}
