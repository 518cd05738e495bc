import { readShareText, shareText } from '#alternatives/share-link.ts';
import { checkRegionMatch } from '#alternatives/region-match.ts';
import type { Result } from '#kit/result.ts';
import { ok } from '#kit/result.ts';
import type { Region } from '#region/region.ts';
import type { Plan } from './draft.ts';

/** The part of the address that carries a shared plan. */
export const sharedParameter = 'jaettu';

/** The part of the address that says at which year the plan is looked at. */
export const yearParameter = 'vuosi';

/** Under which a shared plan's draft is kept while its page is open. */
export function sharedKey(text: string): string {
  return `shared ${text}`;
}

/** The address at which anybody sees this very plan, saved or not. */
export function sharedAddress(options: {
  origin: string;
  region: Region;
  plan: Plan;
  /** The year looked at, if any. */
  year?: number | undefined;
}): string {
  const { region, plan, year } = options;
  const text = shareText({
    region: region.id,
    regionHash: region.hash,
    name: plan.name,
    pulls: plan.pulls,
    ...(plan.rule ? { rule: plan.rule } : {}),
  });
  const path = `/alueet/${encodeURIComponent(region.id)}/vaihtoehdot`;
  const looked = year === undefined ? '' : `&${yearParameter}=${year}`;
  return `${options.origin}${path}?${sharedParameter}=${text}${looked}`;
}

/** The plan in an address, or what is wrong with the address. */
export function openShared(text: string, region: Region): Result<Plan & { otherRegion: boolean }> {
  const read = readShareText(text);
  if (!read.ok) return read;
  const { name, pulls, rule, regionHash } = read.value;
  const match = checkRegionMatch(region, read.value);
  // A region of another name has other sites. The same region with newer figures still takes the pulls.
  if (match.length > 0 && read.value.region !== region.id) return { ok: false, problems: match };
  return ok({ name, pulls, rule: rule ?? null, otherRegion: regionHash !== region.hash });
}
