import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { undoneList } from '../../../../../infra/tools/admin/restore/undone-list.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

test('the list has each case once, says who is called first, and is added to by a repeated run', () => {
  const folder = temporaryFolder();
  const list = undoneList(folder, 'prod-r1');
  expect(list.lines()).toEqual([]);
  list.add({ undone: ['int_1', 'int_2'], emergencies: ['int_1'] });
  list.add({ undone: ['int_2'], emergencies: [] });
  undoneList(folder, 'prod-r1').add({ undone: ['int_3'], emergencies: [] });
  expect(readFileSync(list.file, 'utf8').trim().split('\n')).toEqual([
    'int_1 was an emergency: call first',
    'int_1',
    'int_2',
    'int_3',
  ]);
  expect(list.lines().join()).toMatch(/^1 cases were emergencies.+2 cases have something undone/);
});

test('a repeated run counts those that the run before found: for it they are as they should be', () => {
  const folder = temporaryFolder();
  undoneList(folder, 'prod-r1').add({ undone: ['int_1', 'int_2'], emergencies: ['int_1'] });
  expect(undoneList(folder, 'prod-r1').lines().join()).toMatch(
    /^1 cases were emergencies.+2 cases have something undone/,
  );
});

test('a dry run writes its own list anew', () => {
  const folder = temporaryFolder();
  undoneList(folder, 'prod-r1', true).add({ undone: ['int_1'], emergencies: [] });
  const list = undoneList(folder, 'prod-r1', true);
  list.add({ undone: ['int_2'], emergencies: [] });
  expect(readFileSync(list.file, 'utf8')).toBe('int_2\n');
  expect(undoneList(folder, 'prod-r1').lines()).toEqual([]);
});
