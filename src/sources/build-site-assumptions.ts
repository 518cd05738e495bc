import type { Assumption, Cell, Site, SiteKind } from '#region/region.ts';
import { assumption, serviceWords } from './compiled/assumption-draft.ts';
import { offersByKind } from './compiled/services.ts';
import { planeKm, toMetres } from './projection.ts';

/**
 * Posts, rooms, premises, support and hours of every site. Nobody publishes them, so they follow from the catchment:
 * residents go to the nearest site that gives the service, posts are residents over residents-per-post rounded up to
 * a half, rooms are whole.
 */
export function buildSiteAssumptions(told: {
  sites: readonly Site[];
  cells: readonly Cell[];
  general: readonly Assumption[];
}): Assumption[] {
  const catchments = catchmentsOf(told.sites, told.cells);
  const general = (id: string): number => {
    const found = told.general.find((one) => one.id === id);
    if (!found) throw new Error(`no general assumption ${id}`);
    return found.value;
  };
  return told.sites.flatMap((site) => {
    const rows: Assumption[] = [];
    let posts = 0;
    for (const service of offersByKind[site.kind]) {
      const residents = catchments.get(`${service} ${site.id}`) ?? 0;
      const perPost = general(`residents-per-post.${service}`);
      const needed = Math.max(0.5, Math.ceil((residents / perPost) * 2) / 2);
      const perRoom = general(`visits-per-room.${service}`);
      const rooms = Math.max(1, Math.ceil((needed * general(`visits-per-post.${service}`)) / perRoom));
      posts += needed;
      rows.push(postsRow(site, { service, residents, perPost, posts: needed }));
      rows.push(roomsRow(site, { service, rooms, perRoom }));
    }
    return [...rows, premisesRow(site, posts), supportRow(site, posts), hoursRow(site)];
  });
}

/** Residents whose nearest site giving the service it is, by `service site`. */
function catchmentsOf(sites: readonly Site[], cells: readonly Cell[]): Map<string, number> {
  const residents = new Map<string, number>();
  const places = sites.map(({ location }) => toMetres(location));
  for (const cell of cells) {
    const place = toMetres(cell.location);
    for (const service of Object.keys(serviceWords)) {
      let nearest: Site | undefined;
      let nearestKm = Infinity;
      for (const [index, site] of sites.entries()) {
        const km = planeKm(place, places[index]!);
        if (km < nearestKm && offersByKind[site.kind].includes(service)) {
          nearest = site;
          nearestKm = km;
        }
      }
      if (!nearest) continue;
      const key = `${service} ${nearest.id}`;
      residents.set(key, (residents.get(key) ?? 0) + cell.residents);
    }
  }
  return residents;
}

function postsRow(
  site: Site,
  told: { service: string; residents: number; perPost: number; posts: number },
): Assumption {
  const { service, residents, perPost, posts } = told;
  const [fi, sv, en] = serviceWords[service]!;
  return assumption({
    id: `site.${site.id}.posts.${service}`,
    value: posts,
    unit: 'posts',
    range: [0, 1000],
    grade: [1, 4],
    title: [
      `${site.shortName}: vakansseja, ${fi}`,
      `${site.shortName}: tjänster, ${sv}`,
      `${site.shortName}: posts, ${en}`,
    ],
    why: [
      `Lähin toimipiste ${residents} asukkaalle; ${perPost} asukasta vakanssia kohti, pyöristys ylös puolikkaaseen.`,
      `Närmast för ${residents} invånare; ${perPost} invånare per tjänst, avrundat uppåt till en halv.`,
      `Nearest for ${residents} residents; ${perPost} residents for a post, rounded up to a half.`,
    ],
  });
}

function roomsRow(site: Site, told: { service: string; rooms: number; perRoom: number }): Assumption {
  const { service, rooms, perRoom } = told;
  const [fi, sv, en] = serviceWords[service]!;
  return assumption({
    id: `site.${site.id}.room-visits.${service}`,
    value: rooms * perRoom,
    unit: 'visits/year',
    range: [0, 10000000],
    grade: [1, 3],
    title: [
      `${site.shortName}: käyntejä, jotka tiloihin mahtuu, ${fi}`,
      `${site.shortName}: besök som ryms i lokalerna, ${sv}`,
      `${site.shortName}: visits that the rooms allow, ${en}`,
    ],
    why: [
      `Vakansseille riittävät ${rooms} huonetta, ${perRoom} käyntiä huonetta kohti.`,
      `${rooms} rum som räcker för tjänsterna, ${perRoom} besök per rum.`,
      `${rooms} rooms, enough for the posts, ${perRoom} visits a room.`,
    ],
  });
}

const baseSqm: Readonly<Record<SiteKind, number>> = {
  'central-hospital': 600,
  centre: 500,
  station: 250,
  'service-point': 80,
};

function premisesRow(site: Site, posts: number): Assumption {
  const base = baseSqm[site.kind];
  return assumption({
    id: `site.${site.id}.premises-sqm`,
    value: base + 30 * posts,
    unit: 'm²',
    range: [0, 200000],
    grade: [1, 4],
    title: [`${site.shortName}: tilaa`, `${site.shortName}: lokalyta`, `${site.shortName}: floor area`],
    why: [
      `Yhteiset tilat ${base} m² ja 30 m² vakanssia kohti (${posts}).`,
      `Gemensamma lokaler ${base} m² och 30 m² per tjänst (${posts}).`,
      `Common rooms ${base} m² and 30 m² for a post (${posts}).`,
    ],
  });
}

function supportRow(site: Site, posts: number): Assumption {
  const base = site.kind === 'service-point' ? 8000 : 20000;
  return assumption({
    id: `site.${site.id}.support-euros`,
    value: base + 6000 * posts,
    unit: '€/year',
    range: [0, 100000000],
    grade: [1, 3],
    title: [
      `${site.shortName}: tukipalvelut`,
      `${site.shortName}: stödtjänster`,
      `${site.shortName}: support services`,
    ],
    why: [
      `Siivous, neuvonta ja laitteet: ${base} € ja 6 000 € vakanssia kohti.`,
      `Städning, reception och utrustning: ${base} € och 6 000 € per tjänst.`,
      `Cleaning, reception and equipment: €${base} and €6,000 for a post.`,
    ],
  });
}

const usualHours: Readonly<Record<SiteKind, number>> = {
  'central-hospital': 168,
  centre: 40,
  station: 40,
  'service-point': 16,
};

function hoursRow(site: Site): Assumption {
  return assumption({
    id: `site.${site.id}.hours-per-week`,
    value: usualHours[site.kind],
    unit: 'h/week',
    range: [0, 168],
    grade: [1, 1],
    title: [
      `${site.shortName}: aukiolo viikossa`,
      `${site.shortName}: öppettider per vecka`,
      `${site.shortName}: opening hours a week`,
    ],
    why: [
      'Toimipisteen lajin tavallinen aukiolo; todellisia aukioloaikoja ei ollut lähteessä.',
      'Vanliga öppettider för ett ställe av detta slag; de verkliga fanns inte i källan.',
      'Usual hours of a site of this kind; the real ones were not in the source.',
    ],
  });
}
