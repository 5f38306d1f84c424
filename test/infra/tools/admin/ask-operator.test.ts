import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askOperator } from '../../../../infra/tools/admin/ask-operator.ts';

test.each([
  ['what was typed', ' prod \n', 'prod'],
  ['nothing, where nobody can type', '', ''],
])('an operator who is asked answers %s', async (_, typed, answer) => {
  const terminal = { input: new PassThrough(), output: new PassThrough() };
  terminal.input.end(typed);
  expect(await askOperator('Sure? ', terminal)).toBe(answer);
  expect(`${terminal.output.read()}`).toBe('Sure? ');
});
