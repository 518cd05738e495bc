import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { verifyPaper } from '#cli/commands/paper.ts';
import { Refusal } from '#cli/ask.ts';
import { sayIn } from '#cli/words.ts';
import { assertRefused } from '../bad-input/refused.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { onEveryStore, openTestHouse, type TestHouse } from './test-house.ts';

type Differing = { place: string; paper: string | null; computed: string | null }[];
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (words: string) => new TextEncoder().encode(words);

onEveryStore('Decision papers', (kind) => {
  const folder = temporaryFolder('papers');
  let house: TestHouse;
  let archive: Uint8Array;
  let id: string;
  before(async () => {
    house = await openTestHouse(kind);
    const made = await make();
    assert.equal(made.status, 200, JSON.stringify(made.problems));
    id = (made.body as { id: string }).id;
    archive = await exported();
  });
  after(() => house.close());

  const make = (more: object = {}) =>
    house.post(
      '/api/decision/make-paper',
      {
        region: 'sample',
        alternative: 'sample.one-station-less',
        alternativeVersion: 1,
        draws: 20,
        notes: { pros: { 'sample.one-station-less': 'Säästää tiloista.' }, dependencies: 'Tiehanke 2027.' },
        ...more,
      },
      { 'accept-language': 'en' },
    );
  const exported = async () =>
    (await house.get('/api/situation/export-region?region=sample')).body as Uint8Array;
  const fileOf = async (format: string, language = 'fi') =>
    (await house.get(`/api/decision/get-paper?id=${id}&format=${format}&language=${language}`))
      .body as Uint8Array;
  async function verify(paper: Uint8Array, zip: Uint8Array = archive) {
    const [file, region] = [join(folder, 'paper'), join(folder, 'region.zip')];
    writeFileSync(file, paper);
    writeFileSync(region, zip);
    const wish = { words: [file], pulls: [], flags: { region }, language: 'en', say: sayIn('en') } as const;
    const { json, text: words, refused } = await verifyPaper(wish);
    return { ...(json as { places: number; differing: Differing }), words, refused };
  }
  async function refusal(paper: Uint8Array, zip?: Uint8Array): Promise<string[]> {
    try {
      await verify(paper, zip);
    } catch (fault) {
      if (fault instanceof Refusal) return fault.problems.map(({ code }) => code);
      throw fault;
    }
    return [];
  }

  test('a paper tells its question’s parts: for whom, how sure, what it rests on, and what nobody wrote', async () => {
    const html = text(await fileOf('html'));
    for (const words of [
      'Ketä se koskee',
      'Valinta ja varmuus',
      'Säästää tiloista.',
      'Tiehanke 2027.',
      'Ei kirjattu.',
    ])
      assert.ok(html.includes(words), words);
    for (const letter of 'ABCDEF') assert.ok(html.includes(`Liite ${letter}. `), letter);
    assert.ok(text(await fileOf('html', 'sv')).includes('Vem det gäller'));
    assert.ok(text(await fileOf('html', 'en')).includes('Whom it concerns'));
  });

  test('a paper holds in both forms and every language: its figures come out the same from an empty database', async () => {
    for (const format of ['html', 'docx'])
      for (const language of format === 'html' ? ['fi', 'sv', 'en'] : ['fi']) {
        const { differing, places, refused } = await verify(await fileOf(format, language));
        assert.deepEqual(differing, []);
        assert.ok(places > 200);
        assert.equal(refused, false);
      }
  });

  test('a paper whose list of changes is too long for page 1 tells them all in an annex, and holds in both forms', async () => {
    const long = 'Tilat ovat huonossa kunnossa ja naapurissa on lääkäreitä. '.repeat(30);
    const { body } = await house.get('/api/alternatives/get-alternative?id=sample.one-station-less');
    const { pulls } = body as { pulls: { rationale: string }[] };
    const plan = await house.post('/api/alternatives/create-alternative', {
      region: 'sample',
      name: 'Pitkät perustelut',
      pulls: pulls.map((pull) => ({ ...pull, rationale: long })),
    });
    const { id: alternative, version } = plan.body as { id: string; version: number };
    const usual = id;
    const made = await make({ alternative, alternativeVersion: version, notes: {} });
    assert.equal(made.status, 200, JSON.stringify(made.problems));
    id = (made.body as { id: string }).id;
    const html = text(await fileOf('html'));
    assert.match(html, /Perustelut kokonaan ovat liitteessä G\./);
    assert.match(html, /Liite G\. /);
    assert.equal(html.split(long.trim()).length - 1, pulls.length, 'whole reasons stand in the annex alone');
    const zip = await exported();
    for (const format of ['html', 'docx']) {
      const { differing, refused } = await verify(await fileOf(format), zip);
      assert.deepEqual(differing, []);
      assert.equal(refused, false);
    }
    id = usual;
  });

  test('one digit changed by hand in the HTML is named with its place, what it says and what it should say', async () => {
    const html = text(await fileOf('html'));
    const cell = /<th scope="row">Koivuranta<\/th><td class="number">([^<]*)<\/td>/.exec(html);
    assert.ok(cell);
    const [whole, residents] = cell as unknown as [string, string];
    const forged = html.replace(whole, whole.replace(residents, `1${residents}`));
    const { differing, refused, words } = await verify(bytesOf(forged));
    assert.equal(refused, true);
    assert.equal(differing.length, 1);
    const [one] = differing;
    assert.match(one!.place, /Koivuranta \/ Asukkaita/);
    assert.equal(one!.paper, `1${residents}`.replaceAll('\u00a0', ' '));
    assert.equal(one!.computed, residents.replaceAll('\u00a0', ' '));
    assert.match(words, /does not hold: 1 of/);
  });

  test('one digit changed by hand in the DOCX is named with its place', async () => {
    const files = unzipSync(await fileOf('docx'));
    const xml = text(files['word/document.xml']!);
    const forged = xml.replace(
      /(<w:t[^>]*>\+)(\d)/,
      (_, before: string, digit: string) => `${before}${(Number(digit) + 1) % 10}`,
    );
    assert.notEqual(forged, xml);
    const { differing } = await verify(zipSync({ ...files, 'word/document.xml': bytesOf(forged) }));
    assert.ok(differing.length >= 1);
    assert.ok(differing.every(({ paper, computed }) => paper !== computed));
  });

  test('a line that was taken out, and one that was put in, are both told', async () => {
    const html = text(await fileOf('html'));
    const without = html.replace(/<li><b>[^<]*<\/b>Tiehanke 2027\.<\/li>/, '');
    assert.notEqual(without, html);
    const lacking = (await verify(bytesOf(without))).differing;
    assert.ok(lacking.some(({ computed }) => computed?.endsWith('Tiehanke 2027.')));
    const { differing } = await verify(bytesOf(html.replace('</main>', '<p>Kaikki kannattavat.</p></main>')));
    assert.ok(differing.some(({ paper, computed }) => paper === 'Kaikki kannattavat.' && computed === null));
  });

  test('a wrong archive, one without the paper, and a file that is no paper are each said', async () => {
    const paper = await fileOf('html');
    const other = await openTestHouse('sqlite');
    const bare = (await other.get('/api/situation/export-region?region=sample')).body as Uint8Array;
    await other.close();
    assert.deepEqual(await refusal(paper, bare), ['paper-not-in-archive']);
    assert.deepEqual(await refusal(bytesOf('<html><p>Kauppalista</p></html>')), ['not-a-paper']);
    assert.deepEqual(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 9])), ['not-a-paper']);
    assert.equal((await refusal(paper, bytesOf('no zip'))).length, 1);
    const edit = {
      region: 'sample',
      assumption: 'speed.rural',
      value: 61,
      reasoning: 'Mitattu',
      expectedVersion: 1,
    };
    assert.equal((await house.post('/api/situation/set-assumption', edit)).status, 200);
    assert.deepEqual(await refusal(paper, await exported()), ['region-hash-differs']);
  });

  test('the paper stays as it was made, whatever is changed after it; the database refuses to touch it', async () => {
    const before = text(await fileOf('html'));
    const edit = {
      region: 'sample',
      assumption: 'detour',
      value: 1.5,
      reasoning: 'Mutkia',
      expectedVersion: 2,
    };
    await house.post('/api/situation/set-assumption', edit);
    assert.equal(text(await fileOf('html')), before);
    const { db } = house.context.store;
    await assert.rejects(db.updateTable('papers').set({ words: '{}' }).execute(), /never changed or removed/);
    await assert.rejects(db.deleteFrom('papers').execute(), /never changed or removed/);
  });

  test('a paper of another version of the alternative, and of alternatives that there are not, is refused', async () => {
    const wrong = () => make({ alternativeVersion: 9, compared: ['sample.nowhere'] });
    const problems = await assertRefused(house, wrong, {
      status: 400,
      code: 'alternative-changed',
      at: 'alternativeVersion',
      value: '9',
      remedy: /version/,
    });
    assert.deepEqual(problems.map(({ code }) => code).sort(), ['alternative-changed', 'unknown-alternative']);
  });
});
