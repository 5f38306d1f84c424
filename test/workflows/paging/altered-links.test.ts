import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerWorld } from '../../support/answer-world.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = started(openStore);

test.each(['', 'x', '0', '../..', '%00', 'PAGE#', '🩺', '__proto__'])('%j is no link', async (token) => {
  const { view, answer } = answerWorld(store);
  await expect(view(token)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(answer(token)).rejects.toMatchObject({ kind: 'not-found' });
});

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~'];

/** A link with a letter changed, added or left out, two of them exchanged, or another one altogether. */
const alteredOf = (token: string) => {
  const place = fc.nat(token.length - 1);
  const letter = fc.constantFrom(...letters);
  const replaced = (at: number, text: string, instead: number) => token.slice(0, at) + text + token.slice(at + instead);
  return fc
    .oneof(
      fc.tuple(place, letter).map(([at, each]) => replaced(at, each, 1)),
      fc.tuple(place, letter).map(([at, each]) => replaced(at, each, 0)),
      place.map((at) => replaced(at, '', 1)),
      place.map((at) => replaced(at, (token[at + 1] ?? '') + (token[at] ?? ''), 2)),
      fc.array(letter, { minLength: 22, maxLength: 24 }).map((each) => each.join('')),
    )
    .filter((each) => each !== token);
};

/** Ten thousand times a hundred in the long run. */
const atOnce = 100;

test('an altered link answers nothing', async () => {
  const { paged, answer, headerOf } = answerWorld(store);
  const { tokens, caseId } = await paged();
  const altered = fc.array(alteredOf(tokens[0] ?? ''), { minLength: atOnce, maxLength: atOnce });
  await fc.assert(
    fc.asyncProperty(altered, async (links) => {
      const answers = await Promise.allSettled(links.map(answer));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toEqual([]);
    }),
    { numRuns: propertyRuns(5) },
  );
  expect((await headerOf(caseId)).pagingOpen).toBe(true);
});
