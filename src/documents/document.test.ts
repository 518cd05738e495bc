import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { docxOf } from './docx.ts';
import type { DocumentValue } from './document.ts';
import { htmlOf } from './html.ts';
import { pngOf } from './svg-png.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" font-family="Source Sans 3"><rect width="120" height="40" fill="#14503c"/><text x="10" y="80" font-size="20">Äänekoski</text></svg>';
const paper: DocumentValue = {
  title: 'Päätösesitys: VE1',
  language: 'fi',
  footer: 'Keski-Suomi "VE1" · 8.10.2025 \\ luonnos',
  blocks: [
    { kind: 'heading', level: 1, text: 'Päätösesitys' },
    {
      kind: 'paragraph',
      tone: 'lead',
      words: ['VE1 pidentää matkaa ', { text: '1,3 min', strong: true }, '.'],
    },
    { kind: 'list', items: [['Kinnula <46 min>'], [{ text: 'lähde', href: 'https://stat.fi/' }]] },
    {
      kind: 'table',
      title: 'Kunnat',
      columns: [
        { title: 'Kunta' },
        { title: 'Ennen, min', number: true },
        { title: 'Jälkeen, min', number: true },
      ],
      rows: [
        ['Kinnula', '21', '46'],
        ['Multia & muut', '9', '–'],
      ],
      note: 'Minuutit ovat arvioita.',
    },
    { kind: 'figure', title: 'Kartta', description: 'Kartta verkosta', svg, widthMm: 80, heightMm: 40 },
    { kind: 'new-page' },
    { kind: 'list', ordered: true, items: [['ensin'], ['sitten']] },
  ],
};

test('a document in HTML has its words escaped, heads for its rows and columns, and a picture with a description', () => {
  const html = htmlOf(paper);
  assert.match(html, /<html lang="fi">/);
  assert.match(html, /Kinnula &lt;46 min&gt;/);
  assert.match(html, /<th scope="row">Multia &amp; muut<\/th><td class="number">9<\/td>/);
  assert.match(html, /<svg role="img" aria-label="Kartta verkosta"/);
  assert.match(html, /content: "Keski-Suomi \\"VE1\\" · 8\.10\.2025 \\\\ luonnos"/);
  // Nothing outside the file: the typeface is in it.
  assert.doesNotMatch(html, /<script|src="http|url\((?!data:)/);
});

test('a document in DOCX has the same words, real headings, a repeated table head and its language', async () => {
  const files = unzipSync(await docxOf(paper));
  const xml = strFromU8(files['word/document.xml']!);
  const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  for (const word of [
    'Päätösesitys',
    '1,3 min',
    'Kinnula &lt;46 min&gt;',
    '46',
    'Multia &amp; muut',
    '–',
    'sitten',
  ])
    assert.ok(words.includes(word), word);
  assert.match(xml, /<w:pStyle w:val="Heading1"\/>/);
  assert.match(xml, /<w:tblHeader\/>/);
  assert.match(xml, /descr="Kartta verkosta"/);
  assert.match(strFromU8(files['word/styles.xml']!), /w:lang w:val="fi-FI"/);
  const media = Object.keys(files).filter((name) => name.startsWith('word/media/'));
  assert.deepEqual(media.map((name) => name.split('.').at(-1)).sort(), ['png', 'svg']);
});

test('a picture is drawn with the typeface that comes along: letters take room even where a machine has no fonts', () => {
  const named = pngOf(svg, 400);
  assert.deepEqual([...named.subarray(1, 4)], [0x50, 0x4e, 0x47]);
  assert.ok(named.length > pngOf(svg.replace('Äänekoski', ''), 400).length + 500);
});
