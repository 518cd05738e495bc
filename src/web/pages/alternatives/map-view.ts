import type { Evaluation } from '#alternatives/evaluation.ts';
import type { Language } from '#kit/text.ts';
import type { Network } from '#region/network.ts';
import type { KeyGroup } from '../../maps/map-key.ts';
import type { MapSite } from '../../maps/map-scene.ts';
import { changeClass } from '../../maps/dots.ts';
import type { DotClass } from '../../maps/dots.ts';
import { alternatives as en } from '../../messages/alternatives.en.ts';
import { alternatives as fi } from '../../messages/alternatives.fi.ts';
import type { AlternativesMessages } from '../../messages/alternatives.fi.ts';
import { alternatives as sv } from '../../messages/alternatives.sv.ts';
import { mapWords } from '../../maps/map-a11y.ts';
import { messagesOf } from '../../messages/messages-of.ts';
import { numbersOf } from '../../numbers.ts';
import { visitsOf } from './tale.ts';

export const wordsOf: Readonly<Record<Language, AlternativesMessages>> = { fi, sv, en };

/** Changes in load smaller than this share go unsaid on the map. */
const leastSaidChange = 0.02;

/** The sites of an alternative for the map: how they stand now, with the change of their visits. */
export function mapSitesOf(options: {
  network: Network;
  sites: Evaluation['sites'];
  baseline: Evaluation['sites'];
  language: Language;
}): readonly MapSite[] {
  const { planForms } = messagesOf(options.language);
  const before = new Map(options.baseline.map((site) => [site.site, visitsOf(site)]));
  const after = new Map(options.sites.map((site) => [site.site, site]));
  const words = wordsOf[options.language];
  const numbers = numbersOf(options.language);
  const sites = options.network.sites.map((site): MapSite => {
    const row = after.get(site.id);
    const was = before.get(site.id) ?? 0;
    const now = visitsOf(row);
    const change = was > 0 ? now / was - 1 : 0;
    const said = !goneOrLighter.includes(site.status) && Math.abs(change) >= leastSaidChange;
    const overflow = row?.services.some((service) => service.overflow >= 1) ?? false;
    const note = said ? `${numbers.signed(change * 100, 0)}\u00a0%` : undefined;
    const kind =
      site.daysPerWeek === undefined
        ? (mapWords[options.language].siteKinds[site.kind] ?? '')
        : planForms.mobileStop(numbers.plain(site.daysPerWeek));
    const locked = site.protectedBy !== undefined;
    const status = [statusWord(site.status, options.language), locked ? planForms.protectedSite : ''];
    return {
      id: site.id,
      shortName: site.shortName,
      kind: site.daysPerWeek === undefined ? site.kind : 'mobile',
      status: site.status,
      location: site.location,
      description: words.siteDescription({
        name: site.name,
        kind,
        status: status.filter((one) => one !== '').join(', '),
        visits: numbers.rough(now),
        change: note ?? '',
        overflow,
      }),
      touched: site.status !== 'unchanged' || said || locked,
      ...(locked ? { locked } : {}),
      ...(note ? { note } : {}),
      ...(note && overflow && change > 0 ? { tone: 'worse' as const } : {}),
    };
  });
  return [...sites, ...basesOf(options)];
}

/** Statuses whose fall in visits is their own doing and goes unsaid. */
const goneOrLighter: readonly string[] = ['closed', 'lightened', 'merged'];

/** What a pull did to a site, in a word; empty for one that nothing happened to. */
export function statusWord(status: string, language: Language): string {
  return wordsOf[language].statuses[status] ?? messagesOf(language).planForms.statuses[status] ?? '';
}

/** Bases from which services go out: marks of their own, without visits. */
function basesOf(options: { network: Network; language: Language }): MapSite[] {
  const { planForms } = messagesOf(options.language);
  const numbers = numbersOf(options.language);
  return (options.network.bases ?? []).map(({ id, name, kind, location, vehicles }) => ({
    id,
    shortName: name,
    kind,
    status: 'unchanged',
    location,
    description: planForms.baseDescription(name, planForms.bases[kind] ?? kind, numbers.plain(vehicles)),
    touched: true,
  }));
}

/** Per cell: the colour of what happens to its average trip, minutes. */
export function changeDots(change: Float64Array): readonly DotClass[] {
  // A loop and not `Array.from`, which takes a county's 20,000 cells one iterator's step at a time.
  const classes = new Array<DotClass>(change.length);
  for (let cell = 0; cell < change.length; cell++) classes[cell] = changeClass(change[cell]!);
  return classes;
}

/**
 * The key: how thick a flow is, what a dot's colour says, what the marks are. The same whatever the pulls, for the
 * map's layout leaves room for it: a row that came and went would move the land under the reader's eyes.
 */
export function mapKeyOf(language: Language): readonly KeyGroup[] {
  const words = wordsOf[language];
  const { planForms } = messagesOf(language);
  const numbers = numbersOf(language);
  return [
    {
      title: words.keyFlows,
      rows: [2000, 10000, 30000].map((visits) => ({ kind: 'flow', visits, text: numbers.count(visits) })),
      note: words.keyFlowsNote,
    },
    {
      title: words.keyChange,
      rows: [
        { kind: 'dot', dot: 'dot', text: words.keyNoChange },
        { kind: 'dot', dot: 'o1', text: words.keyLonger10 },
        { kind: 'dot', dot: 'o2', text: words.keyLonger30 },
        { kind: 'dot', dot: 'o3', text: words.keyLongerMore },
        { kind: 'dot', dot: 'b1', text: words.keyShorter },
      ],
    },
    {
      title: words.keySite,
      rows: [
        { kind: 'site', site: 'station', state: 'closed', text: words.keyClosed },
        { kind: 'site', site: 'station', state: 'lightened', text: words.keyLightened },
        { kind: 'site', site: 'station', state: 'plain', text: words.keyFull },
        { kind: 'site', site: 'service-point', state: 'plain', text: words.keyPoint },
        { kind: 'site', site: 'station', state: 'opened', text: planForms.keyOpened },
      ],
    },
    {
      title: planForms.keyMore,
      rows: [
        { kind: 'site', site: 'station', state: 'moved', text: planForms.keyMoved },
        { kind: 'site', site: 'station', state: 'merged', text: planForms.keyMerged },
        { kind: 'site', site: 'mobile', state: 'plain', text: planForms.keyMobile },
        { kind: 'site', site: 'ambulance', state: 'plain', text: planForms.keyBase },
        { kind: 'site', site: 'station', state: 'plain', locked: true, text: planForms.keyProtected },
      ],
    },
  ];
}
