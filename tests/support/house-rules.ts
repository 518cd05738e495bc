import { basename, dirname } from 'node:path/posix';
import { isShellFile, isTest, listImports, listLoaded, roomOf, withoutComments } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

/** Which rooms a room's files may import; every room imports itself. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  kit: [],
  cubes: ['kit'],
  engines: ['kit'],
  registers: ['kit'],
  region: ['kit', 'cubes', 'registers'],
  documents: ['kit'],
  store: ['kit'],
  operations: ['kit', 'documents', 'store'],
  sources: ['kit', 'cubes', 'registers', 'region'],
  situation: ['kit', 'cubes', 'registers', 'region', 'engines', 'documents'],
  alternatives: ['kit', 'cubes', 'registers', 'region', 'engines', 'documents', 'situation'],
  decision: ['kit', 'cubes', 'registers', 'region', 'engines', 'documents', 'situation', 'alternatives'],
  programme: [
    'kit',
    'cubes',
    'registers',
    'region',
    'engines',
    'documents',
    'situation',
    'alternatives',
    'decision',
  ],
  web: [
    'kit',
    'cubes',
    'registers',
    'region',
    'engines',
    'documents',
    'situation',
    'alternatives',
    'decision',
    'programme',
  ],
  server: [
    'kit',
    'cubes',
    'registers',
    'region',
    'documents',
    'store',
    'operations',
    'sources',
    'situation',
    'alternatives',
    'decision',
    'programme',
  ],
  cli: [
    'kit',
    'cubes',
    'registers',
    'region',
    'engines',
    'documents',
    'store',
    'operations',
    'sources',
    'situation',
    'alternatives',
    'decision',
    'programme',
    // Without a running server the command line opens the database itself, the same way as the server does.
    'server',
  ],
};
/** What `records.ts` and `operations.ts` may import beside what their room may. */
const shellArrows = ['store', 'operations', 'sources'];
/** Rooms that compute: the same in Node and in a browser, so no chance, no clock, no outside. */
const pureRooms = ['kit', 'cubes', 'registers', 'region', 'engines', 'situation', 'alternatives', 'decision'];
const bareRooms = ['kit', 'cubes', 'registers', 'region', 'engines'];
const chance =
  /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b|\brandomUUID\b/g;
const outside = /(?<![\w.])fetch\(|\bprocess\.\w+|\bglobalThis\.(?:fetch|process)\b/g;
const roundedByMachine =
  /\bMath\.(?:exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|hypot|cbrt)\b|(?<!\b\d+\s*)\*\*|\*\*(?!\s*\d)/g;
const nodeOnly = /^node:|\/node$|^(?:pg|kysely|fastify)$/;
const emptyNames = /(?:^|[/-])(?:utils?|common|helpers?|core|shared|misc)(?=[/.])/;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|d|worker|fi|sv|en))?\.[a-z]+$/;

export type Rule = Readonly<{
  title: string;
  /** What is wrong with the file, one string a finding. */
  find: (file: SourceFile, all: readonly SourceFile[]) => readonly string[];
  /** Files that the rule must refuse. */
  bad: readonly SourceFile[];
}>;

const inRoom = (file: SourceFile, rooms: readonly string[]) =>
  !isTest(file.path) && rooms.includes(roomOf(file.path) ?? '');
const isPure = (file: SourceFile) => inRoom(file, pureRooms) && !isShellFile(file.path);
const hits = (file: SourceFile, pattern: RegExp) => withoutComments(file.text).match(pattern) ?? [];
const testOf = (path: string) => path.replace(/\.ts$/, '.test.ts');
const when = (wrong: boolean, finding: string) => (wrong ? [finding] : []);

export const rules: readonly Rule[] = [
  {
    title: 'a room imports only the rooms that the plan gives it',
    find: (file) => {
      const room = roomOf(file.path);
      if (room === undefined || isTest(file.path)) return [];
      const given = [...(arrows[room] ?? []), room, ...(isShellFile(file.path) ? shellArrows : [])];
      return listImports(file)
        .filter(({ file: to }) => to !== undefined && roomOf(to) !== undefined)
        .filter(({ file: to, typeOnly }) => {
          // The web and every stage see the shape of an operation, and nothing that it does.
          if (room === 'web' && typeOnly && (isShellFile(to ?? '') || roomOf(to ?? '') === 'operations'))
            return false;
          if (roomOf(to ?? '') !== room && isShellFile(to ?? '') && !maySeeShell(file)) return true;
          return !given.includes(roomOf(to ?? '') ?? '');
        })
        .map(({ written }) => written);
    },
    bad: [
      { path: 'src/engines/location/p-median.ts', text: "import { x } from '#region/region.ts';" },
      { path: 'src/situation/assess.ts', text: "import type { Store } from '#store/store.ts';" },
      { path: 'src/situation/look-ahead.ts', text: "export type { Pull } from '#alternatives/lever.ts';" },
      { path: 'src/web/front.ts', text: "import { operations } from '#situation/operations.ts';" },
      { path: 'src/web/worker.ts', text: "await import('#sources/statfin.ts');" },
    ],
  },
  {
    title: 'relative imports never leave a room, and crossings of a wall are written with #',
    find: (file) => {
      const room = roomOf(file.path);
      if (room === undefined) return [];
      return listImports(file)
        .filter(({ written, file: to }) => {
          if (to === undefined) return false;
          if (written.startsWith('#')) return roomOf(to) === room;
          const mayLeave = isTest(file.path) || room === 'server' || room === 'cli';
          return roomOf(to) !== room && !(mayLeave && roomOf(to) === undefined);
        })
        .map(({ written }) => written);
    },
    bad: [{ path: 'src/situation/assess.ts', text: "import type { Cell } from '../region/region.ts';" }],
  },
  {
    title: 'what computes knows no node: module',
    find: (file) =>
      isPure(file) ? listImports(file).flatMap(({ written }) => when(nodeOnly.test(written), written)) : [],
    bad: [{ path: 'src/region/read-region.ts', text: "import { readFileSync } from 'node:fs';" }],
  },
  {
    title: 'nothing that a browser loads brings along what runs in Node alone',
    find: (file, all) =>
      inRoom(file, ['web'])
        ? listLoaded(file, all).flatMap((loaded) =>
            listImports(loaded)
              .filter(({ written, typeOnly }) => !typeOnly && nodeOnly.test(written))
              .map(({ written }) => `${written} by ${loaded.path}`),
          )
        : [],
    bad: [{ path: 'src/web/pages/front.ts', text: "import xlsx from 'write-excel-file/node';" }],
  },
  {
    title: 'what only tests use stays out of what runs',
    find: (file) =>
      isTest(file.path)
        ? []
        : listImports(file).flatMap(({ file: to, written }) => when(isTest(to ?? ''), written)),
    bad: [{ path: 'src/situation/assess.ts', text: "import { testRegion } from './test-region.ts';" }],
  },
  {
    title: 'the rooms at the bottom stand on no package at all',
    find: (file) =>
      inRoom(file, bareRooms) ? listImports(file).flatMap((i) => when(i.file === undefined, i.written)) : [],
    bad: [{ path: 'src/kit/hash.ts', text: "import { z } from 'zod';" }],
  },
  {
    title: 'chance and clock are handed in from the shell',
    find: (file) =>
      roomOf(file.path) && !inRoom(file, ['server', 'cli']) && !isTest(file.path) ? hits(file, chance) : [],
    bad: [
      { path: 'src/alternatives/records.ts', text: 'const now = new Date().toISOString();' },
      { path: 'src/engines/location/search.ts', text: 'const site = Math.floor(Math.random() * sites);' },
    ],
  },
  {
    title: 'what computes asks nothing of the network or the process',
    find: (file) => (isPure(file) || inRoom(file, ['operations', 'documents']) ? hits(file, outside) : []),
    bad: [{ path: 'src/region/read-region.ts', text: "const folder = process.env.HOME; fetch('/x');" }],
  },
  {
    title:
      'what computes takes exp, log and their like from the kit, where every machine gives the same bits',
    find: (file) => (isPure(file) ? hits(file, roundedByMachine) : []),
    bad: [
      { path: 'src/engines/access/logit.ts', text: 'const weight = Math.exp(-minutes);' },
      { path: 'src/situation/decay.ts', text: 'const weight = minutes ** -1.5;' },
    ],
  },
  {
    title: 'markup stands in .tsx files, and those only in web',
    find: (file) => when(file.path.endsWith('.tsx') && roomOf(file.path) !== 'web', 'markup outside web'),
    bad: [{ path: 'src/situation/page.tsx', text: '' }],
  },
  {
    title: 'no file is longer than 400 lines',
    find: (file) => when(file.text.split('\n').length > 401, `${file.text.split('\n').length - 1} lines`),
    bad: [{ path: 'src/kit/long.ts', text: '\n'.repeat(401) }],
  },
  {
    title: 'files and folders are named in kebab-case',
    find: (file) =>
      file.path
        .split('/')
        .flatMap((name, index, parts) =>
          when(!(index === parts.length - 1 ? kebab.test(name) : /^[a-z0-9-]+$/.test(name)), name),
        ),
    bad: [{ path: 'src/web/parts/SiteList.tsx', text: '' }],
  },
  {
    title: 'no room or file has a name that could hold anything',
    find: (file) => when(emptyNames.test(file.path), 'says nothing of what is inside'),
    bad: [{ path: 'src/web/utils/format.ts', text: '' }],
  },
  {
    title: 'there are no enums',
    find: (file) =>
      withoutComments(file.text).match(/^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s+\w+/gm) ?? [],
    bad: [{ path: 'src/region/tier.ts', text: 'export enum Tier { local }' }],
  },
  {
    title: 'every lever, measure and register has its test beside it and its line in the index',
    find: (file, all) => {
      if (
        !/^src\/(?:alternatives\/levers|situation\/measures|registers)\//.test(file.path) ||
        isTest(file.path)
      )
        return [];
      const has = (path: string) => all.some((other) => other.path === path);
      if (file.path.endsWith('/index.ts')) {
        // A family that differs by a number alone (share-within-15, -20 …) has one test.
        return listImports(file)
          .filter(({ typeOnly }) => !typeOnly)
          .filter(({ file: to = '' }) => !has(testOf(to)) && !has(testOf(to.replace(/-\d+\.ts$/, '.ts'))))
          .map(({ written }) => `${written} has no test beside it`);
      }
      const index = all.find(({ path }) => path === `${dirname(file.path)}/index.ts`)?.text ?? '';
      const declares = /^export const \w+(?:: (?:Lever|Measure|Register) =| = \w+\(\d+\);)/m.test(file.text);
      return when(declares && !index.includes(`'./${basename(file.path)}'`), 'not in the index');
    },
    bad: [
      { path: 'src/alternatives/levers/build-bridge.ts', text: 'export const buildBridge: Lever = {};' },
      { path: 'src/situation/measures/share-within-60.ts', text: 'export const within = share(60);' },
      { path: 'src/registers/boat.ts', text: 'export const boat: Register = {};' },
      { path: 'src/situation/measures/index.ts', text: "import { trust } from './trust.ts';" },
    ],
  },
];

/** Shell files are for shells: the server, the command line, and other rooms' shell files. */
function maySeeShell(file: SourceFile): boolean {
  return isShellFile(file.path) || ['server', 'cli'].includes(roomOf(file.path) ?? '');
}
