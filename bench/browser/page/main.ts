import '../../../src/web/base.css';
import '../../../src/web/pages/alternatives/alternatives-page.css';
import '../../../src/web/pages/alternatives/pull-list.css';
import { createElement, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { applyPulls } from '#alternatives/apply.ts';
import type { Pull } from '#alternatives/lever.ts';
import { readRegion } from '#region/read-region.ts';
import type { Region } from '#region/region.ts';
import { PlanMap } from '../../../src/web/pages/alternatives/plan-map.tsx';
import { PullList } from '../../../src/web/pages/alternatives/pull-list.tsx';
import { taleOf } from '../../../src/web/pages/alternatives/tale.ts';
import { tellTale } from '../../../src/web/pages/alternatives/tale-words.ts';
import { useEvaluation } from '../../../src/web/pages/alternatives/use-evaluation.ts';
import type { Plan } from '../../../src/web/pages/alternatives/draft.ts';
import type { Workbench } from '../../../src/web/pages/alternatives/use-workbench.ts';
import { fullCounty, inventCounty } from '../../county.ts';
import type { Staffing } from '../../county.ts';
import type { Sample } from '../sample.ts';

declare global {
  interface Window {
    /** Sets the plan as a click would, and answers once the frame that shows it is painted and the rest computed. */
    runPull?: (pulls: readonly Pull[]) => Promise<Sample>;
    /** Tells the worker what a form is being filled with, and answers once the form shows what it would do. */
    fillForm?: (pulls: readonly Pull[]) => Promise<void>;
    siteIds?: readonly { id: string; kind: string; municipality: number }[];
  }
}

const situation: Plan = { name: 'bench', pulls: [], rule: null };
const nothing = () => undefined;

function Bench({ region }: { region: Region }) {
  const [plan, setPlan] = useState(situation);
  const result = useEvaluation(region, plan, undefined);
  const waiting = useRef<{
    plan: Plan;
    start: number;
    listed?: number;
    answered?: number;
    painted?: number;
    settle: (sample: Sample) => void;
  }>(undefined);
  const applied = useMemo(() => applyPulls(region, plan.pulls), [region, plan]);
  const bench: Workbench = {
    plan,
    ...applied,
    unsaved: false,
    canUndo: false,
    canRedo: false,
    undo: nothing,
    redo: nothing,
    add: nothing,
    change: nothing,
    replace: nothing,
    move: nothing,
    moveToItsYear: (index) => index,
    setPulls: nothing,
    endGesture: nothing,
    remove: nothing,
    setRule: nothing,
    rename: nothing,
    chosen: undefined,
    choose: nothing,
    form: undefined,
    openForm: nothing,
    view: undefined,
    lookAt: nothing,
  };
  useEffect(() => {
    window.siteIds = region.sites.map(({ id, kind, municipality }) => ({ id, kind, municipality }));
    if (!result.evaluation) return;
    window.fillForm = async (pulls) => void (await result.evaluator!.foresee({ pulls }));
    window.runPull = (pulls) =>
      new Promise((settle) => {
        const next = { ...situation, pulls };
        waiting.current = { plan: next, start: performance.now(), settle };
        setPlan(next);
      });
  }, [region, result.evaluation]);
  const first = waiting.current;
  if (first && first.answered === undefined && result.plan === first.plan) first.answered = performance.now();
  useLayoutEffect(() => {
    const asked = waiting.current;
    if (asked && asked.plan === plan) asked.listed ??= performance.now();
  });
  useLayoutEffect(() => {
    const asked = waiting.current;
    if (!asked || asked.painted !== undefined || result.plan !== asked.plan) return;
    // Rendered and committed now; painted when a task runs after the next frame.
    const committed = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      asked.painted = performance.now();
      // Left open it would keep this answer for good.
      channel.port1.close();
      finish(committed);
    };
    requestAnimationFrame(() => channel.port2.postMessage(0));
    const finish = (drawnAt: number): void => {
      const { milliseconds } = result.glimpse!;
      const worker = milliseconds.assignment + milliseconds.flows + milliseconds.cells;
      const total = asked.painted! - asked.start;
      asked.settle({
        ...milliseconds,
        list: asked.listed! - asked.start,
        answer: asked.answered! - asked.listed! - worker,
        drawing: drawnAt - asked.answered!,
        frame: asked.painted! - drawnAt,
        total,
        flowsDrawn: document.querySelectorAll('.map-flow title').length,
      });
    };
  });
  const tale = useMemo(() => {
    if (!result.glimpse || !result.baseline) return undefined;
    return tellTale(taleOf(result.glimpse, { baseline: result.baseline }), {
      region,
      language: 'fi',
      within20: null,
    });
  }, [result.glimpse, result.baseline, region]);
  const list = createElement(PullList, { region, result, bench });
  return createElement(
    'main',
    { className: 'alternatives' },
    createElement('h1', { className: 'alternatives-tale' }, tale?.first, ' ', tale?.second),
    createElement(
      'div',
      { className: 'alternatives-work' },
      createElement(PlanMap, { region, theme: 'light', result, bench }),
      createElement('div', { className: 'work-right', 'data-busy': result.busy }, list),
    ),
  );
}

async function loadRegion(): Promise<Region> {
  const asked = new URLSearchParams(location.search).get('county');
  if (asked) return inventCounty(fullCounty, asked as Staffing);
  const read = readRegion((await (await fetch('/demo.json')).json()) as Record<string, string>);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const region = await loadRegion();
createRoot(document.getElementById('app')!).render(
  createElement(MemoryRouter, null, createElement(Bench, { region })),
);
