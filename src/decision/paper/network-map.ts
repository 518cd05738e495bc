import { geoTransverseMercator } from 'd3-geo';
import type { Block } from '#documents/document.ts';
import type { LonLat } from '#region/region.ts';
import type { PaperTold } from './told.ts';
import { wordsIn } from './words.ts';

/** Pixels of the drawing's longer side; it is a vector, so only proportions follow from it. */
const longest = 640;
/** So tall that the page of what and for whom still holds it. */
const heightMm = 92;
const mostWidthMm = 150;

const marks = {
  closed: { fill: '#ffffff', stroke: '#ad4f07' },
  lightened: { fill: '#d98b45', stroke: '#ad4f07' },
  opened: { fill: '#1d5c94', stroke: '#1d5c94' },
  kept: { fill: '#14503c', stroke: '#14503c' },
} as const;
type MarkKind = keyof typeof marks;

/** The network after the proposal: municipalities, sites by what becomes of them, names of those that change. */
export function networkMap(told: PaperTold): Block[] {
  const { region, subject, language } = told;
  const say = wordsIn(language);
  const drawn = project(
    region.boundaries.filter(({ inRegion }) => inRegion).flatMap(({ polygons }) => polygons.flat()),
  );
  if (!drawn) return [];
  const sites = subject.evaluation.sites.flatMap((row) => {
    const place = placeOf(row.site, told);
    return place ? [{ row, kind: kindOf(row.status), at: drawn.toPixels(place) }] : [];
  });
  const named = (kind: MarkKind) => sites.filter((site) => site.kind === kind);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawn.width} ${drawn.height}" font-family="Source Sans 3, sans-serif" font-size="13">`,
    ...region.boundaries
      .filter(({ inRegion }) => inRegion)
      .map(({ polygons }) => {
        const path = polygons
          .flat()
          .map((ring) => ringPath(ring, drawn.toPixels))
          .join('');
        return `<path d="${path}" fill="#e9e6dd" stroke="#ffffff" stroke-width="1" fill-rule="evenodd"/>`;
      }),
    // Those that change lie on top, where several stand in one town.
    ...[...named('kept'), ...named('lightened'), ...named('opened'), ...named('closed')].map((site) =>
      markOf(site, drawn.width),
    ),
    '</svg>',
  ].join('');
  const closed = named('closed').map(({ row }) => row.shortName);
  return [
    {
      kind: 'figure',
      title: say.map,
      description: say.mapDescription({
        region: region.name[language],
        closed: closed.length > 0 ? closed.join(', ') : say.none,
      }),
      svg,
      ...sizeOf(drawn),
      note: say.mapNote({
        closed: closed.length,
        lightened: named('lightened').length,
        opened: named('opened').length,
      }),
    },
  ];
}

function kindOf(status: string): MarkKind {
  if (status === 'closed' || status === 'merged') return 'closed';
  if (status === 'lightened') return 'lightened';
  return status === 'opened' || status === 'moved' ? 'opened' : 'kept';
}

/** As tall as the page allows, or as wide. */
function sizeOf({ width, height }: Drawn): { widthMm: number; heightMm: number } {
  const perPixel = Math.min(heightMm / height, mostWidthMm / width);
  return { widthMm: Math.round(width * perPixel), heightMm: Math.round(height * perPixel) };
}

type Marked = Readonly<{
  row: Readonly<{ shortName: string }>;
  kind: MarkKind;
  at: readonly [number, number];
}>;

function markOf(site: Marked, width: number): string {
  const { fill, stroke } = marks[site.kind];
  const [x, y] = site.at.map((value) => value.toFixed(1));
  const size = site.kind === 'kept' ? 4 : 6;
  const diamond = `<path d="M${x} ${y}m0 ${-size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/>`;
  if (site.kind === 'kept') return diamond;
  const cross =
    site.kind === 'closed'
      ? `<path d="M${x} ${y}m-3 -3l6 6m0 -6l-6 6" stroke="${stroke}" stroke-width="1.5"/>`
      : '';
  // Near the right edge the name stands on the left.
  const onLeft = site.at[0] > 0.72 * width;
  const beside = site.at[0] + (onLeft ? -1 : 1) * (size + 3);
  const label = `x="${beside.toFixed(1)}" text-anchor="${onLeft ? 'end' : 'start'}" y="${(site.at[1] + 4).toFixed(1)}"`;
  const name = escaped(site.row.shortName);
  return `${diamond}${cross}<text ${label} fill="#1b2a2f" stroke="#f6f4ef" stroke-width="3" paint-order="stroke">${name}</text>`;
}

function placeOf(id: string, { region, subject }: PaperTold): LonLat | undefined {
  const pull = subject.evaluation.pulls.findLast(
    ({ settings }) => settings['site'] === id && 'cell' in settings,
  );
  const cell = pull?.settings['cell'] ?? /^open-(.+?)(?:-\d+)?$/.exec(id)?.[1];
  const moved = cell === undefined ? undefined : region.cells.find((one) => one.id === cell);
  return moved?.location ?? region.sites.find((site) => site.id === id)?.location;
}

type Drawn = Readonly<{
  width: number;
  height: number;
  toPixels: (place: LonLat) => readonly [number, number];
}>;

/** Transverse Mercator at 27° E, fitted to the outlines; undefined when there are none. */
function project(rings: readonly (readonly LonLat[])[]): Drawn | undefined {
  const projection = geoTransverseMercator().rotate([-27, 0]).scale(1e4).translate([0, 0]).precision(0);
  const plane = (place: LonLat) => projection([place[0], place[1]]) ?? [0, 0];
  const points = rings.flat().map(plane);
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(([x]) => x!), points.map(([, y]) => y!)];
  const [left, top] = [least(xs), least(ys)];
  const [width, height] = [-least(xs.map((x) => -x)) - left, -least(ys.map((y) => -y)) - top];
  const scale = longest / Math.max(width, height);
  return {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    toPixels: (place) => {
      const [x = 0, y = 0] = plane(place);
      return [(x - left) * scale, (y - top) * scale];
    },
  };
}

function least(values: readonly number[]): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), Infinity);
}

function ringPath(ring: readonly LonLat[], toPixels: Drawn['toPixels']): string {
  const points = ring.map((place) =>
    toPixels(place)
      .map((value) => value.toFixed(1))
      .join(' '),
  );
  return `M${points.join('L')}Z`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
