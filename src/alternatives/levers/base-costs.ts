import { assume } from '#region/assume.ts';
import type { BaseKind, Network } from '#region/network.ts';
import type { Text } from '#kit/text.ts';

export const baseWords: Readonly<Record<BaseKind, Text>> = {
  ambulance: { fi: 'ambulanssi', sv: 'ambulans', en: 'ambulance' },
  'home-care': { fi: 'kotihoito', sv: 'hemvård', en: 'home care' },
};

/** The assumption of what one vehicle or round of a kind costs in a year. */
export function vehicleAssumption(kind: BaseKind): string {
  return `response.${kind}.euros-per-vehicle`;
}

/** Yearly euros of so many vehicles or rounds. */
export function vehicleEuros(network: Network, told: { kind: BaseKind; vehicles: number }): number {
  return told.vehicles * assume(network.region, vehicleAssumption(told.kind));
}
