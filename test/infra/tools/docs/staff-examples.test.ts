import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { staffExamples } from '../../../../infra/tools/docs/staff-examples.ts';

it.each(staffExamples())('%s is what the summary makes: run npm run docs after a change of its words', (file, page) => {
  expect(readFileSync(file, 'utf8')).toBe(page);
});
