import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { test } from 'node:test';
import { launchChromium, openPage, whyNoChromium } from '../support/chromium.ts';
import { root, startServer } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary.ts';

const lever = `import { sameText } from '#kit/text.ts';
import type { Lever } from '../lever.ts';

export const paintSite: Lever = {
  id: 'paint-site',
  group: 'sites',
  title: { fi: 'Maalaa toimipiste', sv: 'Måla stället', en: 'Paint a site' },
  explanation: { fi: 'Vain kokeeksi.', sv: 'Bara som prov.', en: 'Only to try.' },
  settings: [
    { id: 'site', kind: 'site', required: true, title: sameText('Maalattava'), help: sameText('Mikä maalataan.') },
    { id: 'coats', kind: 'number', required: true, min: 1, max: 9, default: 2, unit: sameText('krs'), title: sameText('Kerroksia'), help: sameText('Montako.') },
    { id: 'colour', kind: 'choice', required: true, default: 'red', title: sameText('Väri'), help: sameText('Mikä väri.'),
      options: [{ id: 'red', title: sameText('punainen') }, { id: 'blue', title: sameText('sininen') }] },
    { id: 'outside', kind: 'boolean', required: false, default: true, title: sameText('Ulkoa'), help: sameText('Vai sisältä.') },
    { id: 'to', kind: 'receivers', required: false, title: sameText('Väistötilat'), help: sameText('Minne.') },
    { id: 'who', kind: 'text', required: false, maxLength: 40, title: sameText('Maalari'), help: sameText('Kuka.') },
  ],
  summary: (settings) => sameText(\`Maalaa \${String(settings['site'])} \${String(settings['colour'])}\`),
  check: () => [],
  pull: (settings, network) => ({ ...network, addedEurosPerYear: network.addedEurosPerYear + Number(settings['coats']) * 1000 }),
};
`;

test(
  'a lever that is one new file and one line in the index is in the page’s form, and its change in the list',
  { skip: whyNoChromium, timeout: 300_000 },
  async () => {
    const copy = copyProject();
    writeFileSync(join(copy, 'src/alternatives/levers/paint-site.ts'), lever);
    const index = join(copy, 'src/alternatives/levers/index.ts');
    const text = readFileSync(index, 'utf8').replace(/(readonly Lever\[\] = \[)/, '$1paintSite, ');
    writeFileSync(index, `import { paintSite } from './paint-site.ts';\n${text}`);
    const web = build(copy);

    const server = await startServer({ timeout: 180_000 });
    const front = await serveWeb(web, server.url);
    const browser = (await launchChromium())!;
    const { page, complaints } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    try {
      await page.goto(`${front.url}/alueet/keski-suomi/vaihtoehdot/0`);
      await page.getByRole('button', { name: 'Lisää', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Mitä tehdään').selectOption({ label: 'Maalaa toimipiste' });
      assert.equal(await dialog.getByLabel('Kerroksia').inputValue(), '2');
      assert.equal(await dialog.getByLabel('Ulkoa').isChecked(), true);
      await dialog.getByLabel('Maalattava').selectOption('multia');
      await dialog.getByLabel('Väri').selectOption({ label: 'sininen' });
      await dialog.getByLabel('Maalari').fill('Maija');
      await dialog.getByRole('button', { name: 'Lisää vastaanottaja' }).waitFor();
      await dialog.getByLabel('Kerroksia').fill('90');
      await dialog.getByRole('button', { name: 'Lisää muutos' }).click();
      await dialog.getByText('Luku on suurempi kuin sallittu.').waitFor();
      await dialog.getByLabel('Kerroksia').fill('3');
      await dialog.getByRole('button', { name: 'Lisää muutos' }).click();
      await page.locator('.pull-name', { hasText: 'Maalaa multia blue' }).waitFor();
      // The menu of a site offers it too, for it is about one.
      await page.locator('.map [data-site=karstula]').click();
      await page.getByRole('menuitem', { name: 'Maalaa toimipiste' }).waitFor();
      assert.deepEqual(complaints, []);
    } finally {
      await browser.close();
      front.close();
      await server.stop();
    }
  },
);

/** The project's own files, with what is installed lent by a link. */
function copyProject(): string {
  const copy = temporaryFolder('lever');
  for (const file of ['src', 'package.json', 'tsconfig.json', 'vite.config.ts'])
    cpSync(join(root, file), join(copy, file), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function build(copy: string): string {
  const vite = join(copy, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: copy,
    encoding: 'utf8',
  });
  assert.equal(built.status, 0, built.stderr);
  return join(copy, 'dist/web');
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The copy's pages before the real server's answers: only the web app is the changed one. */
async function serveWeb(web: string, api: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', api).pathname;
    if (path.startsWith('/api/')) {
      void fetch(`${api}${request.url}`, { headers: { accept: 'application/json' } }).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
        response.end(Buffer.from(await answer.arrayBuffer()));
      });
      return;
    }
    const file = extname(path) in types ? join(web, path) : join(web, 'index.html');
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
