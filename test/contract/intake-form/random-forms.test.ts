import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { intakeFaults } from '../../../shared/contract/faults.ts';
import { fieldOfPointer } from '../../../shared/contract/intake-form/field-of-pointer.ts';
import { formBody } from '../../../shared/contract/intake-form/form-body.ts';
import { type Field, sentNames } from '../../../shared/contract/intake-form/form-page.ts';
import { formPages } from '../../../shared/contract/intake-form/form-pages.ts';
import type { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import { moved } from '../../../shared/contract/intake-form/moves.ts';
import { sentForm } from '../../../shared/contract/intake-form/sent-form.ts';
import { storableData, tidyData } from '../../../shared/domain/core/tidy-data.ts';
import { bodyFaults } from '../../../shared/http/core/body-faults.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const today = '2026-11-27';
const fields = formPages.flatMap((page): readonly Field[] => page.fields);

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '\u202eabc',
  '😀',
  '\ud800',
  '\u0000',
  'x'.repeat(10_000),
  '-1',
  '1e9',
);
const anything = fc.oneof(fc.string({ unit: 'grapheme' }), hostile, fc.array(fc.string(), { maxLength: 3 }));

const answerOf = (field: Field) =>
  'options' in field
    ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...field.options) }, { weight: 1, arbitrary: anything })
    : fc.oneof(fc.constantFrom('4', 'May', '1962', '7/10', '(631) 555-0123', 'a@b.org'), anything);

const arbitraryAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(fields.flatMap((field) => sentNames(field).map((name) => [name, answerOf(field)]))),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

/** What people write freely; what they choose is never at fault. */
const written = new Set(fields.filter((field) => !('options' in field)).map(({ name }) => name));

test('any answers make a body of which at most what was written, or is missing, is at fault; each fault has its field', () => {
  const body = { body: IntakeBody, faults: intakeFaults };
  fc.assert(
    fc.property(arbitraryAnswers, fc.constantFrom('en' as const, 'es' as const), (answers, language) => {
      const raw = tidyData(formBody(answers, language, today));
      for (const { pointer, detail } of bodyFaults(body, raw, today)) {
        const field = fieldOfPointer(pointer);
        expect(field, pointer).toBeDefined();
        const isMissing =
          detail.startsWith('is required') || pointer === '/consent/treatment' || pointer === '/consent/privacyNotice';
        expect(isMissing || written.has(field ?? ''), `${pointer} ${detail}`).toBe(true);
      }
    }),
    { numRuns: propertyRuns() },
  );
});

test('whatever a page sends, what it carried along is kept, and every button leads somewhere', () => {
  const ids = formPages.map(({ id }) => id);
  fc.assert(
    fc.property(
      arbitraryAnswers,
      fc.constantFrom('start', 'moon', ...ids),
      fc.dictionary(
        fc.constantFrom(...fields.flatMap(sentNames), 'answers', 'go', '__proto__'),
        fc.oneof(anything, fc.string()),
      ),
      fc.constantFrom('next', 'back', 'en', 'es', 'change:gait', 'change:', '__proto__'),
      (answers, at, sent, go) => {
        const state = sentForm({ ...(sent as Answers), answers: JSON.stringify(answers), at });
        const own = new Set(formPages.find(({ id }) => id === at)?.fields.flatMap(sentNames));
        for (const [name, answer] of Object.entries(answers))
          if (!own.has(name)) expect(state.answers[name]).toEqual(storableData(answer));
        expect(moved(state, go).at).toBeTypeOf('string');
        expect(moved(state, go).answers).toEqual(state.answers);
      },
    ),
    { numRuns: propertyRuns() },
  );
});
