import { describe, expect, it } from 'vitest';
import { reviewLines } from './support/review-lines.ts';
import { both } from './support/synthesised.ts';

/** CloudFormation takes 500; the rest is room to grow before a stack must be split (docs/decisions/064-the-console.md). */
const mostResources = 430;

describe.each(both)('the templates of $stage.name', (templates) => {
  it(`have at most ${mostResources} resources each`, () => {
    for (const { part, resources } of templates.stacks)
      expect(resources.length, part).toBeLessThanOrEqual(mostResources);
  });

  it.each(templates.stacks)('$part is what was reviewed', async (stack) => {
    await expect(reviewLines(stack)).toMatchFileSnapshot(`snapshots/${templates.stage.name}-${stack.part}.txt`);
  });
});
