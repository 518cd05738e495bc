import type { Region } from '#region/region.ts';
import type { Language } from '#kit/text.ts';
import type { Messages } from '../messages/fi.ts';
import { stageAddress, stages, stageTitle } from './stages.ts';

export type SearchEntry = Readonly<{
  kind: keyof Messages['frame']['searchKinds'];
  title: string;
  /** Address to open. */
  to: string;
}>;

/** Everything that can be looked up: the pages, and of an open region its municipalities, sites, services and assumptions. */
export function searchEntries(
  region: Region | undefined,
  tongue: { language: Language; messages: Messages },
): SearchEntry[] {
  const { language, messages } = tongue;
  const pages: SearchEntry[] = [{ kind: 'page', title: messages.frame.regions, to: '/alueet' }];
  if (region === undefined) return pages;
  for (const stage of stages)
    pages.push({ kind: 'page', title: stageTitle(stage, messages), to: stageAddress(region.id, stage) });
  const situation = stageAddress(region.id, stages[0]!);
  return [
    ...pages,
    ...region.municipalities.map((each): SearchEntry => {
      return {
        kind: 'municipality',
        title: each.name[language],
        to: `${situation}#municipality-${each.code}`,
      };
    }),
    ...region.sites.map((each): SearchEntry => {
      return { kind: 'site', title: each.name, to: `${situation}?site=${encodeURIComponent(each.id)}` };
    }),
    ...region.services.map((each): SearchEntry => {
      return {
        kind: 'service',
        title: each.name[language],
        to: `${situation}?service=${encodeURIComponent(each.id)}`,
      };
    }),
    ...region.assumptions.map((each): SearchEntry => {
      return { kind: 'assumption', title: each.title[language], to: `${situation}#assumption-${each.id}` };
    }),
  ];
}

/** The entries that a text finds, at most `limit`: titles that begin with it first, then words that do, then the rest. */
export function matchEntries(entries: readonly SearchEntry[], text: string, limit = 12): SearchEntry[] {
  const wanted = fold(text.trim());
  if (wanted === '') return [];
  const ranked = entries
    .map((entry, order) => ({ entry, order, rank: rankOf(fold(entry.title), wanted) }))
    .filter(({ rank }) => rank < 3);
  ranked.sort((a, b) => a.rank - b.rank || a.order - b.order);
  return ranked.slice(0, limit).map(({ entry }) => entry);
}

function rankOf(title: string, wanted: string): number {
  if (title.startsWith(wanted)) return 0;
  const at = title.indexOf(wanted);
  if (at < 0) return 3;
  return /[\s\-–(]/.test(title[at - 1] ?? '') ? 1 : 2;
}

/** Lower case without accents: `Äänekoski` is found by `aane`. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
