import { findAssumption } from '#region/assume.ts';
import type { Told, Why } from '../../parts/why.ts';
import type { Figures } from './figures.ts';
import type { SiteLoad } from './site-loads.ts';
import { lineOf, tellOf } from './why-of.ts';
import type { Words } from './why-of.ts';

/** What opens from each number of a site's row. */
export type LoadWhys = Readonly<Record<'visits' | 'capacity' | 'posts' | 'load', (row: SiteLoad) => Told>>;

type Subject = Readonly<{ figures: Figures; service: number; words: Words }>;

/** The whys of one service's sites, made when a number is pressed. */
export function loadWhys(figures: Figures, service: number, words: Words): LoadWhys {
  const subject = { figures, service, words };
  return {
    visits: (row) => visitsWhy(subject, row),
    capacity: (row) => capacityWhy(subject, row),
    posts: (row) => postsWhy(subject, row),
    load: (row) => loadWhy(subject, row),
  };
}

function visitsWhy(subject: Subject, row: SiteLoad): Told {
  const { messages, numbers } = subject.words;
  const { mark, why } = regional(subject, 'visits');
  return {
    mark,
    why: {
      ...why,
      ...{ about: aboutOf(subject, row), value: numbers.rough(row.visits.value) },
      sentence: messages.situation.siteVisitsWhy,
      ...rangeOf(subject, row.visits, numbers.rough),
    },
  };
}

function capacityWhy(subject: Subject, row: SiteLoad): Told {
  const { messages, numbers } = subject.words;
  const say = messages.situation;
  const { date, sources } = regional(subject, 'load-share').why;
  return {
    mark: 'assumed',
    why: {
      ...{ title: say.capacity, about: aboutOf(subject, row), value: numbers.rough(row.capacity) },
      ...{ sentence: say.capacityWhy, formula: capacityFormula(subject, row) },
      ...{ assumptions: bounds(subject, row), sources: sources!, date: date! },
    },
  };
}

function postsWhy(subject: Subject, row: SiteLoad): Told {
  const { language, messages, numbers } = subject.words;
  const own = bounds(subject, row).slice(0, 1);
  const { id } = subject.figures.region.services[subject.service]!;
  const assumption = findAssumption(subject.figures.region, `site.${row.site.id}.posts.${id}`);
  return {
    mark: 'assumed',
    why: {
      ...{ title: messages.situation.posts, about: aboutOf(subject, row), value: numbers.plain(row.posts) },
      ...{ sentence: assumption?.reasoning[language] ?? messages.situation.loadsText, assumptions: own },
      date: regional(subject, 'load-share').why.date!,
    },
  };
}

function loadWhy(subject: Subject, row: SiteLoad): Told {
  const { messages, numbers } = subject.words;
  const { mark, why } = regional(subject, 'load-share');
  const share = `${numbers.count(row.visits.value)} ÷ ${numbers.count(row.capacity)}`;
  return {
    mark,
    why: {
      ...why,
      ...{ about: aboutOf(subject, row), value: numbers.percent(row.load.value) },
      ...{ sentence: messages.situation.siteLoadWhy, formula: `${share}. ${capacityFormula(subject, row)}` },
      assumptions: [...bounds(subject, row), ...why.assumptions!],
      ...rangeOf(subject, row.load, (value) => numbers.percent(value)),
    },
  };
}

/** The measure over the whole region: what its sites' own numbers rest on too. */
function regional({ figures, service, words }: Subject, measure: string): Told {
  return tellOf(figures, { measure, service, group: 'all', area: 'region' }, words);
}

function aboutOf({ figures, service, words }: Subject, row: SiteLoad): string {
  return `${row.site.name} · ${figures.region.services[service]!.name[words.language]}`;
}

function rangeOf(
  { words }: Subject,
  { low, high }: SiteLoad['visits'],
  write: (value: number | null) => string,
): Pick<Why, 'range'> {
  const { messages, numbers } = words;
  const [least, most] = [write(low), write(high)];
  return least === most ? {} : { range: messages.situation.rangeIs(numbers.range(least, most)) };
}

function capacityFormula({ figures, service, words }: Subject, row: SiteLoad): string {
  const { messages, numbers } = words;
  return messages.situation.capacityFormula({
    posts: numbers.plain(row.posts),
    perPost: numbers.count(figures.assessments.central.prepared.visitsPerPost[service]!),
    rooms: numbers.count(row.site.roomVisits[service]!),
    capacity: numbers.count(row.capacity),
  });
}

/** What bounds a site's capacity, its posts first. */
function bounds({ figures, service, words }: Subject, row: SiteLoad): NonNullable<Why['assumptions']> {
  const { id } = figures.region.services[service]!;
  const own = `site.${row.site.id}`;
  return [`${own}.posts.${id}`, `visits-per-post.${id}`, `${own}.room-visits.${id}`].flatMap((each) => {
    const found = findAssumption(figures.region, each);
    return found === undefined ? [] : [lineOf(found, words)];
  });
}
