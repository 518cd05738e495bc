import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggest } from '#alternatives/suggest/suggest.ts';
import type { SuggestAsk } from '#alternatives/suggest/ask.ts';
import { unwrap } from '#kit/result.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { numbersOf } from '../../numbers.ts';
import { apartOf, cardFigures, miniSites, miniView } from './suggest-cards.ts';
import {
  firstForm,
  lockableSites,
  nextLock,
  readForm,
  relaxForm,
  seekOther,
  toggleAim,
} from './suggest-form.ts';

const kinds = ['centre', ...Array.from({ length: 8 }, () => 'station' as const), 'service-point'] as const;
const region = testRegion({ seed: 4, municipalities: 5, kinds });
const form = firstForm(region);
const shownBy = ({ services }: typeof form) => lockableSites(region, services).map(({ id }) => id);
const askOf = (of: typeof form): SuggestAsk => {
  const read = readForm(of, shownBy(of));
  assert.ok('ask' in read);
  return read.ask;
};

test('the form begins with some two thirds of the sites, every service, nothing locked', () => {
  const ask = askOf(form);
  assert.equal(ask.sites, 6);
  assert.equal(ask.changes, undefined);
  assert.deepEqual(ask.services, ['gp', 'nurse', 'emergency']);
  assert.deepEqual([ask.lockOpen, ask.lockClosed], [[], []]);
});

test('only sites of the counted service can be locked, and pressing goes free, open, closed, free', () => {
  const sites = lockableSites(region, form.services);
  assert.equal(sites.length, 9);
  const [one] = sites;
  const open = nextLock(form, one!.id);
  const closed = nextLock(open, one!.id);
  assert.deepEqual(askOf(open).lockOpen, [one!.id]);
  assert.deepEqual(askOf(closed).lockClosed, [one!.id]);
  assert.deepEqual(askOf(nextLock(closed, one!.id)).lockClosed, []);
});

test('a lock of a site that does not count any more is out of sight and not asked', () => {
  const point = region.sites.find(({ kind }) => kind === 'service-point')!.id;
  const nurses = nextLock({ ...form, services: ['nurse'] }, point);
  assert.deepEqual(askOf(nurses).lockOpen, [point]);
  assert.deepEqual(askOf({ ...nurses, services: form.services }).lockOpen, []);
});

test('a field that is no number is named, and the other limit is not asked', () => {
  const faults = (of: Partial<typeof form>) => {
    const read = readForm({ ...form, ...of }, []);
    return 'faults' in read ? read.faults : [];
  };
  assert.deepEqual(faults({ sites: 'monta', changes: 'x' }), ['sites']);
  assert.deepEqual(faults({ limit: 'changes', sites: 'monta', changes: '2,5' }), ['changes']);
  assert.deepEqual(faults({ weightOf75: '-1', minutesPerOverflow: '' }), [
    'weightOf75',
    'minutesPerOverflow',
  ]);
  assert.deepEqual(faults({ weightOf75: '2,5' }), []);
});

test('a card tells what it alone closes, what it keeps, and each figure beside today’s', async () => {
  const host = { breathe: () => Promise.resolve(), engineVersion: 'test', language: 'fi' as const };
  const answer = unwrap(await suggest(prepare(region), { sites: 5 }, host));
  const view = miniView(region, { x: 0, y: 0, width: 300, height: 300 });
  answer.suggestions.forEach((own, at) => {
    const { closesAlone, keepsAlone } = apartOf(answer, at);
    const closed = own.closes.map(({ name }) => name);
    assert.ok(closesAlone.every((name) => closed.includes(name)));
    assert.ok(keepsAlone.every((name) => !closed.includes(name)));
    const sites = miniSites(region, { network: own, others: answer.suggestions, view });
    assert.equal(sites.filter(({ state }) => state === 'closed').length, own.closes.length);
    assert.ok(sites.every(({ at: [x, y] }) => x >= 0 && x <= 300 && y >= 0 && y <= 300));
    const figures = cardFigures(region, {
      ...{ today: answer.today, network: own },
      ...{ numbers: numbersOf('fi'), language: 'fi' },
    });
    const euros = figures.find(({ id }) => id === 'euros')!;
    assert.match(euros.after, /^−/);
    assert.equal(euros.tone, 'better');
    assert.equal(figures.find(({ id }) => id === 'objective')!.tone, 'worse');
  });
});

test('a front asks its aims in their order and weighs nothing, and begins near today', () => {
  const front = seekOther(form, { seek: 'front', today: 9 });
  assert.deepEqual(askOf(front), {
    ...{ services: form.services, lockOpen: [], lockClosed: [], mayOpen: false, weightOf75: 1 },
    ...{ changes: 4, mostMovedShare: 0.5, leastLoadShare: 0.3, aims: ['minutes', 'euros'] },
  });
  const free = askOf({ ...front, limit: 'any' });
  assert.deepEqual([free.sites, free.changes], [undefined, undefined]);
  const three = toggleAim(front, 'worst');
  assert.deepEqual(three.aims, ['minutes', 'worst', 'euros']);
  assert.deepEqual(toggleAim(three, 'minutes').aims, ['worst', 'euros']);
  assert.equal(seekOther(front, { seek: 'networks', today: 9 }).limit, 'sites');
});

test('what gives way stands in the form, and minutes for everybody are asked when they are told', () => {
  assert.equal(askOf(form).mostMinutes, undefined);
  assert.equal(askOf(relaxForm(form, { kind: 'minutes', minutes: 48 })).mostMinutes, 48);
  assert.equal(askOf(relaxForm(form, { kind: 'sites', sites: 9 })).sites, 9);
  const changes = relaxForm({ ...form, limit: 'changes' }, { kind: 'changes', changes: 7 });
  assert.equal(askOf(changes).changes, 7);
  const locked = { ...form, locks: { 'station-1': 'closed' as const } };
  const unlocked = relaxForm(locked, { kind: 'unlock', site: 'station-1', name: 'x' });
  assert.deepEqual(askOf(unlocked).lockClosed, []);
});
