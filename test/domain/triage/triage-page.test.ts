import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { triagePage, triagePageFile } from '../../../infra/tools/docs/triage-page.ts';

it('docs/triage.md is what the rule table makes: run npm run docs after a change of rules', () => {
  expect(readFileSync(triagePageFile, 'utf8')).toBe(triagePage());
});
