import assert from 'node:assert/strict';
import type { Answer, Said, TestHouse } from '../api/test-house.ts';

export type Expected = Readonly<{
  status: number;
  code: string;
  at: string | RegExp;
  value?: string | RegExp;
  remedy: RegExp;
}>;

/**
 * Holds that an input was refused in the way told (code, place, value, remedy in English) and that not one row of the
 * database changed.
 */
export async function assertRefused(
  house: TestHouse,
  send: () => Promise<Answer>,
  expected: Expected,
): Promise<Said[]> {
  const before = await house.hash();
  const answer = await send();
  assert.equal(answer.status, expected.status, JSON.stringify(answer.problems));
  const found = answer.problems.find(({ code }) => code === expected.code);
  assert.ok(found, `${expected.code} is not among ${JSON.stringify(answer.problems)}`);
  assertFits(found.at, expected.at);
  if (expected.value !== undefined) assertFits(found.value, expected.value);
  assert.match(found.remedy, expected.remedy);
  assert.ok(found.message.length > 10);
  assert.equal(await house.hash(), before, 'the database changed');
  return answer.problems;
}

function assertFits(text: string | undefined, expected: string | RegExp): void {
  if (typeof expected === 'string') assert.equal(text, expected);
  else assert.match(text ?? '', expected);
}
