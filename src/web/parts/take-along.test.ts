import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetName, tableToTake } from './take-along.ts';

test('a file holds the rows in the order on show, with a missing figure empty and not zero', () => {
  const table = tableToTake('Kunnat', {
    columns: [
      { title: 'Kunta', of: (row) => row.name },
      { title: '€', of: (row) => row.euros },
    ],
    rows: [
      { name: 'Jämsä', euros: null },
      { name: 'Muurame', euros: 2338 },
    ],
  });
  assert.deepEqual(table, {
    title: 'Kunnat',
    columns: ['Kunta', '€'],
    rows: [
      ['Jämsä', null],
      ['Muurame', 2338],
    ],
  });
});

test('a long title with a slash becomes a name that a workbook takes', () => {
  const name = sheetName('Lääkärin vastaanotto: 3/31 toimipistettä ylittää');
  assert.ok(name.length <= 31);
  assert.doesNotMatch(name, /[\\/?*[\]:]/);
});
