import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { evaluate } from '#alternatives/evaluate.ts';
import type { Evaluation } from '#alternatives/evaluation.ts';
import type { Pull } from '#alternatives/lever.ts';
import { anyPull } from '#alternatives/test-any-pull.ts';
import { region } from '#alternatives/test-pulls.ts';
import { canonicalJson } from '#kit/hash.ts';
import { prepare } from '#situation/prepare.ts';
import type { PackedEvaluation } from '../../src/web/workers/evaluator-messages.ts';
import { unpackMeasures } from '../../src/web/workers/pack-measures.ts';
import { openPage } from '../support/chromium.ts';
import type { OpenedPage } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';

const engineVersion = 'test';

type Heard = { kind: string; id: number; evaluation?: unknown; message?: string };
type Asking = { kind: 'evaluate'; id: number; ask: { pulls: readonly Pull[] }; latest: boolean };
declare global {
  // Set in the page by this test: how the app starts its worker, and a worker of our own.
  interface Window {
    startWorker: () => Worker;
    ours: Worker;
  }
}

describeInBrowser('the app’s worker in the browser', {}, (at) => {
  let opened: OpenedPage;
  before(async () => {
    opened = await openPage(at.browser);
    const { page } = opened;
    await page.addInitScript(() => {
      const Original = window.Worker;
      window.Worker = class extends Original {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          // The first worker of the page is the one that evaluates.
          window.startWorker ??= () => new Original(address, options);
        }
      };
    });
    await page.goto(`${at.server.url}/alueet/sample/vaihtoehdot`);
    await page.waitForFunction(() => window.startWorker !== undefined, undefined, { timeout: 120_000 });
    await page.evaluate(
      ({ region, engineVersion }) => {
        window.ours = window.startWorker();
        window.ours.postMessage({ kind: 'region', region, engineVersion });
      },
      { region, engineVersion },
    );
  });

  test('after any adding, removing and reordering it answers what Node answers from nothing, bit for bit', async () => {
    const edits = fc.array(fc.tuple(anyPull, fc.nat(5), fc.constantFrom('add', 'add', 'remove', 'move')), {
      minLength: 2,
      maxLength: 7,
    });
    // The worker lives through all of them, so that what it keeps from earlier lists would show.
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const lists = listsOf(changes);
        const answers = await askAll(opened.page, lists);
        lists.forEach((pulls, at) => {
          const fresh = evaluate(prepare(region), { pulls, engineVersion });
          assert.equal(canonicalJson(answers[at]), canonicalJson(fresh));
        });
      }),
      { numRuns: 40 },
    );
    assert.deepEqual(opened.complaints, []);
  });
});

/** The lists of pulls that an editor makes one after another. */
function listsOf(changes: readonly [Pull, number, string][]): Pull[][] {
  const lists: Pull[][] = [];
  let pulls: Pull[] = [];
  for (const [pull, place, what] of changes) {
    const at = place % (pulls.length + 1);
    if (what === 'add' || pulls.length === 0) pulls = pulls.toSpliced(at, 0, pull);
    else if (what === 'remove') pulls = pulls.toSpliced(at % pulls.length, 1);
    else pulls = [...pulls.slice(1), pulls[0]!];
    lists.push(pulls);
  }
  return lists;
}

/** Asks the worker in the page one list after another; as JSON, which keeps every digit of a number. */
async function askAll(page: Page, lists: readonly Pull[][]): Promise<Evaluation[]> {
  const answers = await page.evaluate(async (lists) => {
    const answers: string[] = [];
    for (const [id, pulls] of lists.entries()) {
      const asking: Asking = { kind: 'evaluate', id, ask: { pulls }, latest: false };
      answers.push(
        await new Promise<string>((resolve, reject) => {
          window.ours.onerror = (fault) => reject(new Error(fault.message));
          window.ours.onmessage = ({ data }: MessageEvent<Heard>) => {
            if (data.id !== id || data.kind === 'glimpsed') return;
            if (data.kind === 'evaluated')
              resolve(
                JSON.stringify(data.evaluation, (_, part: unknown) =>
                  ArrayBuffer.isView(part) ? [...(part as Float64Array)] : part,
                ),
              );
            else reject(new Error(data.message ?? data.kind));
          };
          window.ours.postMessage(asking);
        }),
      );
    }
    return answers;
  }, lists);
  return answers.map((answer) => {
    const packed = JSON.parse(answer) as PackedEvaluation;
    return { ...packed, measures: unpackMeasures(packed.measures) };
  });
}
