import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import { makeDrawing } from '#alternatives/certainty/draw.ts';
import { makeMoving } from '#alternatives/certainty/movers.ts';
import { readRegion } from '#region/read-region.ts';
import { unwrap } from '#kit/result.ts';
import { prepare } from '#situation/prepare.ts';

/*
 * What one draw of the whole world costs on the demo region, by the number of alternatives beside the situation, and what
 * it costs to move every assumption behind one measure alone. Nothing here is a test: a busy machine may double any figure.
 */

const drawCount = 100;
const region = unwrap(readRegion(textsOf(join(import.meta.dirname, '../regions/keski-suomi'))));
const pulls = region.alternatives.at(-1)!.pulls;
const prepared = prepare(region);
// Each begins with another pull, so that no beginning is shared.
const list = (first: number) => ({
  pulls: [...pulls.slice(first % pulls.length), ...pulls.slice(0, first % pulls.length)],
});

console.log(`${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`);
for (const alternatives of [1, 3, 12]) {
  const candidates = [{ pulls: [] }, ...Array.from({ length: alternatives }, (_, at) => list(at))];
  const drawing = makeDrawing(prepared, { candidates, seed: 1 });
  for (let warm = 0; warm < 5; warm++) drawing.next();
  const [clock, used] = [performance.now(), process.cpuUsage()];
  for (let drawn = 0; drawn < drawCount; drawn++) drawing.next();
  const { user, system } = process.cpuUsage(used);
  console.log(
    `${alternatives} alternatives, ${drawing.quantities.length} quantities: ` +
      `${((performance.now() - clock) / drawCount).toFixed(1)} ms a draw by the clock, ` +
      `${((user + system) / 1000 / drawCount).toFixed(1)} of the processor`,
  );
}
const ask = { measures: ['trip-minutes'], services: ['gp'], groups: ['all'], seed: 1 };
const moving = makeMoving(prepared, { ...ask, candidates: [{ pulls: [] }, { pulls }] });
const start = performance.now();
while (moving.next()) continue;
console.log(`${moving.count} assumptions moved one at a time: ${(performance.now() - start).toFixed(0)} ms`);

function textsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Object.fromEntries(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}
