import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { TriageInput } from '../../../../shared/domain/triage/input.ts';
import { CoreField, PainCharacteristic, Symptoms } from '../../../../shared/domain/triage/symptoms.ts';
import { arbitraryCode, arbitraryInput, arbitraryText } from '../support/arbitrary-input.ts';
import { summarised } from '../support/staff-case.ts';

/** Every name of the input, at whatever depth. */
const namesIn = (value: unknown): string[] =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
    : [];
const whole = z.parse(TriageInput, {
  sins: {},
  postOperative: {},
  priorRadiation: {},
  boneHealth: {},
  tumour: {},
  systemicTherapy: {},
  otherImaging: {},
});
const names = [...new Set([...namesIn(whole), ...CoreField.options, ...PainCharacteristic.options])];

/** Codes that nobody would write in a sentence. */
const codesOf = (schema: z.ZodMiniType): string[] =>
  JSON.stringify(z.toJSONSchema(schema, { io: 'input' })).match(/"[a-z]+(-[a-z0-9]+)+"/g) ?? [];
const codes = [...new Set([...codesOf(Symptoms), ...codesOf(TriageInput)])].map((code) => code.slice(1, -1));
/** Ordinary English words too. */
const english = ['non-smoker'];

const camelCase = /\b[a-z]+[A-Z]\w*/;
const keyed = new RegExp(`\\b(${names.join('|')}): ?\\w`);
const coded = new RegExp(`(^|[^\\w-])(${codes.filter((code) => !english.includes(code)).join('|')})($|[^\\w-])`);

/** People's own words may hold anything. */
const own = /^(The patient|A caregiver|The referrer|Somebody) .*“/s;

const lines = (input: TriageInput): string => {
  const said = summarised(z.parse(TriageInput, input)).filter((line) => !own.test(line));
  return said.join('\n');
};

const withAll = fc
  .tuple(arbitraryInput, fc.option(arbitraryText), fc.array(arbitraryCode, { maxLength: 3 }), fc.string())
  .map(([input, text, diagnoses, sign]) => ({
    ...input,
    freeText: text ?? '',
    diagnoses,
    exam: { ...input.exam, neuroSigns: [...input.exam.neuroSigns, ...(sign.trim() ? [sign.trim()] : [])] },
  }));

it('knows names and codes to look for', () => {
  expect(names).toEqual(expect.arrayContaining(['limbWeakness', 'fever', 'her2', 'calfSwelling']));
  expect(codes).toEqual(expect.arrayContaining(['side-unknown', 'cannot-walk', 'over-50', 'occasional-nonmechanical']));
});

it('no triage shows a key or a code, whatever was answered', () => {
  fc.assert(
    fc.property(withAll, (input) => {
      const said = lines(input);
      expect(said).not.toMatch(camelCase);
      expect(said).not.toMatch(keyed);
      expect(said).not.toMatch(coded);
    }),
    { numRuns: 300 },
  );
});

it('no triage shows an instant as the store has it', () => {
  fc.assert(
    fc.property(withAll, (input) => {
      expect(lines(input)).not.toMatch(/\d{4}-\d{2}-\d{2}|T\d{2}:\d{2}/);
    }),
    { numRuns: 100 },
  );
});
