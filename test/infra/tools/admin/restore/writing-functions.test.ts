import { expect, test } from 'vitest';
import { stages } from '../../../../../infra/stages.ts';
import type { AskCli } from '../../../../../infra/tools/admin/deployed/aws-cli.ts';
import {
  resumeWrites,
  stopWrites,
  writingFunctions,
} from '../../../../../infra/tools/admin/restore/writing-functions.ts';

const writers = writingFunctions.map((name) => ({ name, deployed: `fn-${name}` }));

test.each([
  ['stopped', stopWrites],
  ['run again', (ask: AskCli, all: typeof writers) => resumeWrites(ask, all, stages.prod)],
])('every other function is %s where one is refused, and that one is named', async (_, turn) => {
  const [refused] = writers;
  const turned: string[] = [];
  const asking: AskCli = async ([, , , name = '']) => {
    if (name === refused?.deployed) throw new Error('too many calls');
    turned.push(name);
    return '';
  };
  const rest = writers.length - 1;
  await expect(turn(asking, writers)).rejects.toThrow(
    `  ${refused?.name}: too many calls\n${rest} of ${writers.length}`,
  );
  expect(turned).toEqual(writers.slice(1).map(({ deployed }) => deployed));
});
