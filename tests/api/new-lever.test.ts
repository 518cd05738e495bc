import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { root } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary.ts';

const lever = `
import type { Lever } from '../lever.ts';
import { siteSetting } from './leaving-settings.ts';
import { getSite, phrase, siteIndex } from './read-settings.ts';

export const paintSite: Lever = {
  id: 'paint-site',
  group: 'sites',
  title: { fi: 'Maalaa toimipiste', sv: 'Måla en enhet', en: 'Paint a site' },
  explanation: { fi: 'Uusi väri.', sv: 'Ny färg.', en: 'A new colour.' },
  settings: [
    siteSetting,
    {
      id: 'colour', kind: 'choice', required: false, default: 'red',
      options: [{ id: 'red', title: { fi: 'punainen', sv: 'röd', en: 'red' } }, { id: 'blue', title: { fi: 'sininen', sv: 'blå', en: 'blue' } }],
      title: { fi: 'Väri', sv: 'Färg', en: 'Colour' },
      help: { fi: 'Minkä värinen.', sv: 'Vilken färg.', en: 'Which colour.' },
    },
    {
      id: 'euros', kind: 'number', required: true, min: 0, max: 1000000, unit: { fi: '€/v', sv: '€/år', en: '€/year' },
      title: { fi: 'Hinta', sv: 'Pris', en: 'Price' },
      help: { fi: 'Vuodessa.', sv: 'Per år.', en: 'A year.' },
    },
  ],
  summary: (settings, network) => phrase({ fi: 'Maalaa', sv: 'Måla', en: 'Paint' }, getSite(network, settings['site']).shortName),
  check: () => [],
  pull: (settings, network) => {
    const index = siteIndex(network, settings['site']);
    const sites = network.sites.map((site, at) =>
      at === index ? { ...site, status: 'changed' as const, premisesEurosPerYear: site.premisesEurosPerYear + Number(settings['euros']) } : site,
    );
    return { ...network, sites };
  },
};
`;

let copy: string;

before(() => {
  copy = temporaryFolder('lever');
  for (const part of ['src', 'scripts', 'regions/sample', 'package.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  writeFileSync(join(copy, 'src/alternatives/levers/paint-site.ts'), lever);
  const index = join(copy, 'src/alternatives/levers/index.ts');
  const text = readFileSync(index, 'utf8');
  const changed = `import { paintSite } from './paint-site.ts';\n${text.replace(/(levers: readonly Lever\[\] = \[)/, '$1paintSite, ')}`;
  assert.notEqual(changed.length, text.length);
  writeFileSync(index, changed);
});

const run = (args: readonly string[]) =>
  execFileSync(process.execPath, args, {
    cwd: copy,
    env: { ...process.env, SAVOTTA_DATA: join(copy, 'data'), DATABASE_URL: '' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });

test('a lever of one file and one line is a flag of the command line that works', () => {
  assert.match(
    run(['src/cli/main.ts', '--help']),
    /--paint-site site=SITE\[,colour=red\|blue\],euros=NUMBER/,
  );
  const out = run([
    'src/cli/main.ts',
    'evaluate',
    'sample',
    '0',
    '--paint-site',
    'site=rantakyla,euros=1234',
    '--json',
  ]);
  const { effects } = JSON.parse(out) as { effects: { applied: boolean; eurosChange: number }[] };
  assert.equal(effects[0]?.applied, true);
  assert.ok(Math.abs((effects[0]?.eurosChange ?? 0) - 1234) < 0.01);
});

test('the same lever is in the API, with its JSON Schema and in the description, and its faults are told', () => {
  const script = `
    import { openHouse } from './src/server/open-house.ts';
    import { buildServer } from './src/server/build-server.ts';
    import { operations } from './src/server/stages.ts';
    const context = await openHouse({ folder: process.env.SAVOTTA_DATA });
    const app = await buildServer({ context, operations, version: '0', webFolder: 'none', say: console.error });
    const headers = { host: 'localhost' };
    const levers = await app.inject({ url: '/api/alternatives/list-levers', headers });
    const description = await app.inject({ url: '/api/openapi.json', headers });
    const payload = { region: 'sample', pulls: [{ lever: 'paint-site', settings: { site: 'rantakyla', colour: 'green' } }] };
    const bad = await app.inject({ method: 'POST', url: '/api/alternatives/evaluate', headers, payload });
    console.log(JSON.stringify([levers.json(), description.json(), bad.json()]));
    await context.store.close();`;
  const [listed, description, bad] = JSON.parse(run(['--input-type=module', '-e', script])) as [
    {
      levers: {
        id: string;
        schema: { required: string[]; properties: Record<string, { enum?: string[] }> };
      }[];
    },
    object,
    { effects: { applied: boolean; problems: { at: string }[] }[] },
  ];
  const found = listed.levers.find(({ id }) => id === 'paint-site');
  assert.deepEqual(found?.schema.required, ['site', 'euros']);
  assert.deepEqual(found?.schema.properties['colour']?.enum, ['red', 'blue']);
  assert.match(JSON.stringify(description), /"const":"paint-site"/);
  const places = bad.effects[0]?.problems.map(({ at }) => at).toSorted();
  assert.deepEqual(places, ['pulls[0].settings.colour', 'pulls[0].settings.euros']);
});

test('an evaluation with the new lever is named by another engine version', () => {
  const version = (folder: string) => {
    const script =
      "import { engineVersion } from './src/server/engine-version.ts'; console.log(engineVersion(process.cwd()))";
    return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });
  };
  assert.notEqual(version(copy), version(root));
});
