import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { savotta } from '../support/savotta.ts';
import { root, startServer } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('The command line', () => {
  let data: string;
  const ask = (...args: string[]) => savotta(args, { SAVOTTA_DATA: data });
  before(() => {
    data = temporaryFolder('cli');
  });

  test('judges alternatives in one sentence, the same for the same seed, and refuses what is no number', async () => {
    const { code, out } = await ask(
      'judge',
      'sample',
      '1',
      '--draws',
      '500',
      '--worlds',
      '30',
      '--seed',
      '4',
    );
    assert.equal(code, 0);
    assert.match(out, /^(?:VE\d on paras \d+.%:ssa painotuksista|Selvää ensimmäistä ei ole).*siemenluku 4\./);
    assert.match(out, /Kriteeri\s+Paino\s+VE0\s+VE1/);
    const asked = ['judge', 'sample', '1', '--draws', '500', '--worlds', '30', '--seed', '4', '--json'];
    const [{ out: json }, { out: again }] = await Promise.all([ask(...asked), ask(...asked)]);
    assert.equal(json, again);
    const { n, worlds, seed } = JSON.parse(json) as { n: number; worlds: number; seed: number };
    assert.deepEqual([n, worlds, seed], [500, 30, 4]);
    assert.equal((await ask('judge', 'sample', '1', '--draws', 'many')).code, 2);
    assert.equal((await ask('judge', 'sample')).code, 2);
    assert.equal((await ask('judge', 'sample', 'nothing')).code, 1);
  });

  test('tells its commands and the flags of every lever', async () => {
    const { code, out } = await ask('--help');
    assert.equal(code, 0);
    for (const word of [
      'region build',
      'evaluate',
      'compare',
      'export',
      'import',
      '--close-site site=SITE',
      '--set-capacity',
      '--move-site site=SITE,cell=CELL[,premisesEuros=NUMBER][,noticeOn=YYYY-MM-DD]',
      '--merge-sites site=SITE,into=SITE[,addsServices=true|false]',
      '--add-service site=SITE,service=SERVICE',
      '--remove-service site=SITE,service=SERVICE[,receivers=SITE:SHARE+SITE:SHARE…]',
      '--set-hours site=SITE,hoursPerWeek=NUMBER',
      '--set-places site=SITE[,roundTheClockPlaces=NUMBER][,beds=NUMBER]',
      '--mobile-unit name=TEXT,services=SERVICE+SERVICE…,stops=CELL:mon.wed+CELL:tue…',
      '--shift-remote service=SERVICE,share=NUMBER',
      '--set-leak [emergency=NUMBER]',
      '--set-base kind=ambulance|home-care,name=TEXT,cell=CELL',
      '--close-base base=TEXT',
      '--protect-site site=SITE',
    ]) {
      assert.ok(out.includes(word), word);
    }
  });

  test('a mobile unit, a merger and a lock are pulls from flags too', async () => {
    const { out } = await ask(
      ...['evaluate', 'sample', '0', '--json'],
      ...['--mobile-unit', 'name=Bussi,services=nurse,stops=99903:mon.wed+99906:fri'],
      ...['--merge-sites', 'site=rantakyla,into=koivuranta,noticeOn=2027-06-30'],
      ...['--protect-site', 'site=lehtola', '--close-site', 'site=lehtola'],
    );
    const { effects, sites } = JSON.parse(out) as {
      effects: { applied: boolean; problems: { code: string }[] }[];
      sites: { site: string; status: string }[];
    };
    assert.deepEqual(
      effects.map(({ applied, problems }) => [applied, problems[0]?.code]),
      [
        [true, undefined],
        [true, undefined],
        [true, undefined],
        [false, 'site-protected'],
      ],
    );
    const status = (id: string) => sites.find(({ site }) => site === id)?.status;
    assert.deepEqual(['stop-99903', 'stop-99906', 'rantakyla'].map(status), ['opened', 'opened', 'merged']);
  });

  test('lists the regions as a table for people and as JSON for programs', async () => {
    const table = await ask('region', 'list', '--language', 'en');
    assert.match(table.out, /keski-suomi +Central Finland /);
    assert.match(table.out, /sample +Sample region \(invented\)/);
    const { out } = await ask('region', 'list', '--json');
    const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
    assert.deepEqual(ids, ['keski-suomi', 'sample']);
  });

  test('shows a region with its situation in a sentence, its sites, alternatives and gaps', async () => {
    const { code, out } = await ask('region', 'show', 'sample', '--language', 'en');
    assert.equal(code, 0);
    assert.match(out, /GP practice: \d+% of residents get there within 20 minutes/);
    for (const word of ['Rantakylä', 'Alternative', 'Gaps', 'withheld']) assert.ok(out.includes(word), word);
  });

  test('evaluates an alternative by its number, its name and a file to the same hash', async () => {
    const file = join(data, 'pulls.json');
    const shown = await ask('region', 'show', 'sample', '--json');
    const { alternatives } = JSON.parse(shown.out) as {
      alternatives: { number: number; name: { sv: string }; id: string }[];
    };
    const one = alternatives.find(({ number }) => number === 1);
    assert.ok(one);
    const byNumber = JSON.parse((await ask('evaluate', 'sample', '1', '--json')).out) as {
      hash: string;
      pulls: unknown;
    };
    writeFileSync(file, JSON.stringify({ pulls: byNumber.pulls }));
    for (const word of [one.name.sv, one.id, file]) {
      const { out, code } = await ask('evaluate', 'sample', word, '--json');
      assert.equal(code, 0);
      assert.equal((JSON.parse(out) as { hash: string }).hash, byNumber.hash);
    }
  });

  test('takes pulls from flags made of the levers, in their order', async () => {
    const { code, out } = await ask(
      ...['evaluate', 'keski-suomi', '0', '--json'],
      ...['--close-site', 'site=korpilahti,receivers=muurame:0.6+jamsa:40%,rationale=Päätös\\, kohta 2'],
      ...['--lighten-site', 'site=multia', '--close-site', 'site=luhanka,endsLease=false'],
    );
    assert.equal(code, 0);
    const { pulls, effects } = JSON.parse(out) as {
      pulls: { lever: string; settings: unknown; rationale: string }[];
      effects: { applied: boolean }[];
    };
    assert.deepEqual(
      pulls.map(({ lever }) => lever),
      ['close-site', 'lighten-site', 'close-site'],
    );
    assert.deepEqual(pulls[0]?.settings, {
      site: 'korpilahti',
      receivers: [
        { site: 'muurame', share: 0.6 },
        { site: 'jamsa', share: 0.4 },
      ],
    });
    assert.equal(pulls[0]?.rationale, 'Päätös, kohta 2');
    assert.deepEqual(pulls[2]?.settings, { site: 'luhanka', endsLease: false });
    assert.ok(effects.every(({ applied }) => applied));
  });

  test('shows an alternative beside the situation, with costs and clients’ travel never netted', async () => {
    const { code, out } = await ask('evaluate', 'keski-suomi', '1', '--language', 'en');
    assert.equal(code, 0);
    for (const word of ['Situation', 'Alternative', 'Change', 'Premises', 'not netted', 'Close Korpilahti']) {
      assert.ok(out.includes(word), word);
    }
    assert.match(out, /[−+][\d.]+\spp/, 'changes of shares are percentage points');
    assert.doesNotMatch(out, /[−+][\d.]+\s?%/);
  });

  test('says how sure the differences of alternatives are, and the same seed says the same', async () => {
    const asked = ['compare', 'sample', '0', '1', '--certainty', '--language', 'en'];
    const { code, out } = await ask(...asked);
    assert.equal(code, 0);
    assert.match(out, /^The order holds in|^The alternatives differ/);
    assert.match(out, /90% interval/);
    assert.match(out, /Draws: 100, seed 1\./);
    assert.equal((await ask(...asked)).out, out);
    const { out: json } = await ask('compare', 'sample', '1', '--certainty', '20', '--seed', '7', '--json');
    const { n, seed, candidates } = JSON.parse(json) as { n: number; seed: number; candidates: unknown[] };
    assert.deepEqual([n, seed, candidates.length], [20, 7, 2]);
    const few = await ask('compare', 'sample', '1', '--certainty', '5');
    assert.deepEqual([few.code, /\[.*n/.test(few.error)], [1, true]);
    assert.equal((await ask('compare', 'sample', '1', '--certainty', '--seed', 'x')).code, 2);
  });

  test('compares alternatives side by side', async () => {
    const { code, out } = await ask('compare', 'sample', '0', '1');
    assert.equal(code, 0);
    assert.match(out, /0 .*1 /);
    const { out: json } = await ask('compare', 'sample', '0', '1', '--json');
    assert.equal((JSON.parse(json) as unknown[]).length, 2);
  });

  test('takes measured travel times, and refuses a table with holes unless the estimate may fill them', async () => {
    const other = { SAVOTTA_DATA: temporaryFolder('cli-matrix') };
    const shown = await savotta(['region', 'show', 'sample', '--json'], other);
    const { hash, sites } = JSON.parse(shown.out) as { hash: string; sites: { id: string }[] };
    const file = join(other.SAVOTTA_DATA, 'matrix.csv');
    const rows = [`99901,${sites[0]?.id},7.5,6.1,car,Digiroad,2026-01-01`];
    writeFileSync(file, ['from_id,to_id,minutes,km,mode,source,as_of', ...rows, ''].join('\n'));
    const refused = await savotta(['matrix', 'sample', file, '--language', 'en'], other);
    assert.equal(refused.code, 1);
    assert.match(refused.error, /matrix-holes/);
    const taken = await savotta(['matrix', 'sample', file, '--accept-holes', '--json'], other);
    assert.equal(taken.code, 0, taken.error);
    const answer = JSON.parse(taken.out) as { hash: string; pairs: number; missingPairs: string[] };
    assert.equal(answer.pairs, 1);
    assert.equal(answer.missingPairs.length, 12 * sites.length - 1);
    assert.notEqual(answer.hash, hash);
  });

  test('carries a region out and into an empty database with equal hashes', async () => {
    const file = join(data, 'sample.zip');
    assert.equal((await ask('export', 'sample', file)).code, 0);
    assert.ok(existsSync(file));
    const empty = temporaryFolder('cli-empty');
    const { code, out } = await savotta(['import', file, '--json'], { SAVOTTA_DATA: empty });
    assert.equal(code, 0);
    const { hash } = JSON.parse(out) as { hash: string };
    assert.ok((await ask('region', 'show', 'sample')).out.includes(hash));
  });

  test('imports a region folder to the same region as the start does, and finds it unchanged the second time', async () => {
    const folder = join(root, 'regions', 'sample');
    const own = await ask('region', 'show', 'sample', '--json');
    const { hash, alternatives } = JSON.parse(own.out) as { hash: string; alternatives: unknown[] };
    const again = await ask('import', folder, '--json');
    assert.equal(again.code, 0, again.error);
    assert.deepEqual(JSON.parse(again.out), {
      ...{ region: 'sample', hash, version: 1, alternatives: alternatives.length, changed: false },
    });
  });

  test('refuses a region folder with every problem of its files, and the database stays as it was', async () => {
    const folder = join(temporaryFolder('folder'), 'sample');
    cpSync(join(root, 'regions', 'sample'), folder, { recursive: true });
    const before = (await ask('region', 'list', '--json')).out;
    writeFileSync(join(folder, 'cells.json'), Buffer.from('{"columns": ["Jyv\xe4skyl\xe4"]}', 'latin1'));
    const encoded = await ask('import', `${folder}/`, '--language', 'en');
    assert.equal(encoded.code, 1);
    assert.match(encoded.error, /cells\.json is not UTF-8 text.*file-not-utf8/);
    writeFileSync(join(folder, 'cells.json'), '{"columns": []');
    writeFileSync(join(folder, 'sites.json'), '[]');
    const { code, error } = await ask('import', folder, '--language', 'en');
    assert.equal(code, 1);
    assert.match(error, /json-malformed at cells\.json/);
    assert.match(error, /table-shape at sites\.json/);
    rmSync(join(folder, 'gaps.json'));
    assert.match((await ask('import', folder)).error, /file-missing.*gaps\.json/);
    assert.equal((await ask('import', join(folder, 'nowhere'))).code, 2);
    assert.equal((await ask('region', 'list', '--json')).out, before);
  });

  test('ends quietly when its reader has had enough', async () => {
    const child = spawn(process.execPath, ['src/cli/main.ts', 'compare', 'keski-suomi', '0', '1', '--json'], {
      cwd: root,
      env: { ...process.env, SAVOTTA_DATA: data },
    });
    let error = '';
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(error, '');
    assert.equal(code, 0);
  });

  test('ends with 2 when the command itself is wrong', async () => {
    for (const args of [
      [],
      ['fly'],
      ['evaluate', 'sample'],
      ['evaluate', 'sample', '1', '--close-site', 'colour=red'],
      ['region', 'list', '--fast'],
    ]) {
      const { code, error, out } = await ask(...args);
      assert.equal(code, 2, args.join(' '));
      assert.ok((error + out).length > 0);
    }
  });

  test('ends with 1 when it is refused, with every problem in the reader’s language', async () => {
    const { code, error } = await ask('evaluate', 'atlantis', '1', '--language', 'sv');
    assert.equal(code, 1);
    assert.match(error, /Regionen hittas inte.*region-not-found.*atlantis/);
    const json = await ask('evaluate', 'sample', '99', '--json');
    assert.equal(json.code, 1);
    assert.equal(
      (JSON.parse(json.out) as { problems: { code: string }[] }).problems[0]?.code,
      'alternative-not-found',
    );
    const pull = await ask(
      'evaluate',
      'sample',
      '0',
      '--close-site',
      'site=rantakyla',
      '--close-site',
      'site=rantakyla',
      '--language',
      'en',
    );
    assert.equal(pull.code, 1);
    assert.match(pull.out, /REFUSED.*\n.*already closed/);
  });

  test('builds no region out of a folder that is not there, and writes nothing', async () => {
    const to = join(data, 'built');
    const args = ['region', 'build', join(data, 'nowhere'), to, '--county', 'Lappi', '--language', 'en'];
    const { code, error } = await ask(...args);
    assert.equal(code, 1);
    assert.match(error, /folder-missing/);
    assert.ok(!existsSync(to));
    assert.equal((await ask('region', 'build', data)).code, 2);
  });

  test('says on one line what is wrong with a file of pulls', async () => {
    const file = join(data, 'broken.json');
    writeFileSync(file, '[{"lever": ');
    const { code, error } = await ask('evaluate', 'sample', file, '--language', 'en');
    assert.equal(code, 1);
    assert.match(error, /not valid JSON.*broken\.json/);
  });
});

describe('The command line beside a running server', () => {
  test('asks the server of the data folder, so that both see one state', async () => {
    const server = await startServer();
    const made = await fetch(`${server.url}/api/alternatives/create-alternative`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ region: 'sample', name: 'Selaimessa tehty', pulls: [] }),
    });
    assert.equal(made.status, 200);
    const env = { SAVOTTA_DATA: server.data };
    const { code, out } = await savotta(['evaluate', 'sample', 'selaimessa tehty', '--json'], env);
    assert.equal(code, 0);
    assert.equal((JSON.parse(out) as { pulls: unknown[] }).pulls.length, 0);
    const file = join(server.data, 'out.zip');
    assert.equal((await savotta(['export', 'sample', file], env)).code, 0);
    const imported = await savotta(['import', file, '--json'], env);
    assert.equal((JSON.parse(imported.out) as { changed: boolean }).changed, false);
    const refused = await savotta(['evaluate', 'atlantis', '1', '--language', 'en'], env);
    assert.equal(refused.code, 1);
    assert.match(refused.error, /There is no such region/);
    assert.equal(await server.stop(), 0);
  });
});
