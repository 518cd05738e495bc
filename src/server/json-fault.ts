const token =
  /[\s]*(?:([{[])|([}\]])|(,)|(:)|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Wanted = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/**
 * Where a text stops being JSON: the index of the first character that cannot stand there, the text's length when it
 * ends too early. (The runtime's own parser tells a position for some faults only.)
 */
export function findJsonFault(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    const blanks = /\s*/y;
    blanks.lastIndex = at;
    blanks.test(text);
    const start = blanks.lastIndex;
    token.lastIndex = start;
    const match = token.exec(text);
    if (match === null || wanted === 'nothing') return start;
    const next = step(match, { wanted, open });
    if (next === undefined) return start;
    wanted = next;
    at = token.lastIndex;
  }
}

/** How many lists and objects stand inside one another at the deepest place; texts inside quotes do not count. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (inText) {
      if (letter === '\\') at++;
      else if (letter === '"') inText = false;
    } else if (letter === '"') inText = true;
    else if (letter === '{' || letter === '[') deepest = Math.max(deepest, ++depth);
    else if (letter === '}' || letter === ']') depth--;
  }
  return deepest;
}

/** What may follow a token, or undefined when it may not stand where it does. */
function step(
  match: RegExpExecArray,
  { wanted, open }: { wanted: Wanted; open: string[] },
): Wanted | undefined {
  const [, opens, closes, comma, colon, string] = match;
  const inObject = open.at(-1) === '{';
  if (closes !== undefined) {
    if (!wanted.endsWith('or end') || (closes === '}') !== inObject) return undefined;
    open.pop();
    return afterValue(open);
  }
  if (comma !== undefined) return wanted === 'comma or end' ? (inObject ? 'key' : 'value') : undefined;
  if (colon !== undefined) return wanted === 'colon' ? 'value' : undefined;
  if (wanted.startsWith('key')) return string === undefined ? undefined : 'colon';
  if (!wanted.startsWith('value')) return undefined;
  if (opens === undefined) return afterValue(open);
  open.push(opens);
  return opens === '{' ? 'key or end' : 'value or end';
}

function afterValue(open: readonly string[]): Wanted {
  return open.length === 0 ? 'nothing' : 'comma or end';
}
