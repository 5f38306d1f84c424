import fc from 'fast-check';
import type { Field } from '../../shared/contract/intake-form/form-page.ts';
import { formPages } from '../../shared/contract/intake-form/form-pages.ts';
import type { Answers } from '../../shared/contract/intake-form/form-state.ts';
import { calmAnswers } from './page-walk.ts';

const answerOf = (field: Field): fc.Arbitrary<string | string[]> | undefined => {
  if (field.kind === 'choice') return fc.constantFrom(...field.options);
  if (field.kind === 'ticks') return fc.subarray([...field.options], { minLength: 1 });
  return field.name === 'words' ? fc.string({ maxLength: 60, unit: 'grapheme' }) : undefined;
};

const chosen = formPages
  .flatMap(({ fields }): readonly Field[] => fields)
  .flatMap((field) => {
    const answer = answerOf(field);
    return answer ? [[field.name, answer] as const] : [];
  });

const person = ['given', 'family', 'birth.month', 'birth.day', 'birth.year', 'phone', 'consent'];
const identity = Object.fromEntries(person.map((name) => [name, calmAnswers[name]]));

/** A form as a person may fill it in who gives name, birth date and phone: any choice of any question, or none. */
export const plausibleAnswers: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(chosen), { requiredKeys: [] })
  .map(
    (given) =>
      ({ who: 'patient', ...given, ...identity, 'carer.name': 'Luz Muestra', 'carer.relation': 'sister' }) as Answers,
  );
