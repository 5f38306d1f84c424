import { expect, test } from 'vitest';
import { checkArguments } from '../../../../../infra/tools/admin/check-data/check-arguments.ts';
import { findingLine, isSettled, summaryLines } from '../../../../../infra/tools/admin/check-data/check-report.ts';
import type { Checked } from '../../../../../infra/tools/admin/check-data/judged.ts';

const mendable: Checked = { kind: 'visit-ended', caseId: 'int_1', ids: ['apt_1'], repair: [], isMended: false };
const mended: Checked = { ...mendable, isMended: true };
const toCall: Checked = { ...mended, kind: 'visit-time-taken', calls: true };
const forPerson: Checked = { kind: 'visits-overlap', ids: ['apt_1', 'apt_2'], isMended: false };

test('says of each finding whether it was mended, can be, or is for a person, and who is called all the same', () => {
  expect([mendable, mended, toCall, forPerson].map(findingLine)).toEqual([
    'visit-ended  int_1 apt_1  can be mended',
    'visit-ended  int_1 apt_1  mended',
    'visit-time-taken  int_1 apt_1  mended, and call',
    'visits-overlap  apt_1 apt_2  for a person',
  ]);
});

test('is settled where all is mended and nobody has to be called', () => {
  expect([[], [mended], [mendable], [mended, toCall], [forPerson]].map(isSettled)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('counts what is left, says what each kind means, and how to go on', () => {
  expect(summaryLines([], false)).toEqual(['Everything fits together.']);
  const lines = summaryLines([mendable, mended, toCall, forPerson], false);
  expect(lines).toContain('4 found, 2 mended, 1 that can be, 1 for a person; 2 to telephone about.');
  expect(lines).toContain('visit-ended (2): its header names a visit that has ended.');
  expect(lines.at(-1)).toBe('Mend what can be: the same command with --repair.');
  expect(summaryLines([mendable], true).at(-1)).toBe('Run it again: something changed meanwhile.');
  expect(summaryLines([mended], true).at(-1)).toBe(
    '1 found, 1 mended, 0 that can be, 0 for a person; 0 to telephone about.',
  );
});

test('checks the local system without a stage, and restored tables of a named stage only', () => {
  const none = { stage: undefined, suffix: undefined, repair: false, yes: false };
  expect(checkArguments([])).toEqual(none);
  const restored = ['--stage', 'prod', '--tables', 'r20261127T080000Z', '--repair'];
  expect(checkArguments(restored)).toEqual({ ...none, stage: 'prod', suffix: 'r20261127T080000Z', repair: true });
  expect(() => checkArguments(['--tables', 'r20261127T080000Z'])).toThrow('Name the stage whose tables were restored');
  expect(() => checkArguments(['--stage', 'test'])).toThrow();
  expect(() => checkArguments(['--fix'])).toThrow("Unknown option '--fix'");
});
