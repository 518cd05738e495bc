import type { Network, NetworkSite } from '#region/network.ts';
import type { Text } from '#kit/text.ts';
import type { Settings } from '../lever.ts';

/*
 * Settings as levers read them, after their shapes were checked: sites, services and cells exist, numbers are numbers.
 * What the form left out is undefined.
 */

export type Receiver = Readonly<{ site: string; share: number }>;

export function siteIndex(network: Network, id: unknown): number {
  const index = network.sites.findIndex((site) => site.id === id);
  if (index < 0) throw new RangeError(`no site ${String(id)}`);
  return index;
}

export function getSite(network: Network, id: unknown): NetworkSite {
  return network.sites[siteIndex(network, id)]!;
}

export function serviceIndex(network: Network, id: unknown): number {
  const index = network.region.services.findIndex((service) => service.id === id);
  if (index < 0) throw new RangeError(`no service ${String(id)}`);
  return index;
}

export function serviceIndexes(network: Network, ids: unknown): number[] {
  return (ids as readonly string[]).map((id) => serviceIndex(network, id)).sort((one, other) => one - other);
}

export function cellIndex(network: Network, id: unknown): number {
  const index = network.region.cells.findIndex((cell) => cell.id === id);
  if (index < 0) throw new RangeError(`no cell ${String(id)}`);
  return index;
}

export function receiversOf(settings: Settings): readonly Receiver[] {
  return (settings['receivers'] as readonly Receiver[] | undefined) ?? [];
}

export function numberOf(settings: Settings, id: string): number | undefined {
  return settings[id] as number | undefined;
}

/** "Korpilahti → Muurame 60 %, Jämsä 40 %"; without receivers only the name. */
export function withReceivers(settings: Settings, network: Network): string {
  const name = nameOf(network, settings['site']);
  const receivers = receiversOf(settings);
  if (receivers.length === 0) return name;
  const parts = receivers.map(({ site, share }) => `${nameOf(network, site)} ${Math.round(share * 100)} %`);
  return `${name} → ${parts.join(', ')}`;
}

/** The short name of a site, or what was given when there is no such site. */
export function nameOf(network: Network, id: unknown): string {
  return network.sites.find((site) => site.id === id)?.shortName ?? String(id);
}

/** A phrase that differs between languages only in its first words. */
export function phrase(words: Text, rest: string): Text {
  return { fi: `${words.fi} ${rest}`, sv: `${words.sv} ${rest}`, en: `${words.en} ${rest}` };
}

/** A name in the middle of a sentence: small, but for an abbreviation (GP practice). */
export function inSentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
