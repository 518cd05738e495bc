/** A number as people type it: `1 234,5`, `−3`, `60 %`; a comma or a point as the decimal mark. */
export function parseNumber(words: string): number | undefined {
  const plain = words
    .trim()
    .replace(/\s*%$/, '')
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(',', '.');
  if (!/^-?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return undefined;
  return Number(plain);
}
