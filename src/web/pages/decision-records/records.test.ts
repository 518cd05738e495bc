import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDissent, readNotes, readVotes } from './records.ts';

const say = { votesWhole: 'Osa puuttuu.', votesWholeRemedy: 'Anna kaikki.' };

test('votes are all three or none, and whole', () => {
  assert.deepEqual(readVotes({}, say), { ok: true, value: null });
  const all = { votesFor: '40', votesAgainst: '18', abstained: '0' };
  assert.deepEqual(readVotes(all, say), { ok: true, value: { for: 40, against: 18, abstained: 0 } });
  for (const wrong of [
    { votesFor: '40' },
    { ...all, abstained: '' },
    { ...all, votesFor: '1,5' },
    { ...all, votesFor: '-2' },
  ])
    assert.equal(readVotes(wrong, say).ok, false);
});

test('a dissent that is half written is not dropped: the server says what is missing', () => {
  assert.deepEqual(readDissent({}), []);
  assert.deepEqual(readDissent({ dissentWho: 'Ryhmä B' }), [{ who: 'Ryhmä B', position: '' }]);
});

test('what speaks for an alternative is noted under it, and nothing is noted as nothing', () => {
  const notes = readNotes({ alternative: 'a', pros: 'Säästää', cons: ' ', hearing: 'Kuultiin' });
  assert.deepEqual(notes, {
    pros: { a: 'Säästää' },
    cons: {},
    dependencies: '',
    others: '',
    hearing: 'Kuultiin',
  });
});
