import { isPlainObject } from '../core/plain-object.ts';
import { salvage } from '../core/salvage.ts';
import { ClinicalAnswers } from './input.ts';
import { CoreField } from './symptoms.ts';

type Keyed = Readonly<Record<string, unknown>>;

/** A core answer given as its bare code, instead of `{value}`. */
const withValue = (answer: unknown): unknown =>
  typeof answer === 'string' || typeof answer === 'boolean' ? { value: answer } : answer;

const straighten = (raw: Keyed): Keyed => {
  const { symptoms } = raw;
  if (!isPlainObject(symptoms)) return raw;
  const core = CoreField.options.map((field) => [field, withValue(symptoms[field])]);
  return { ...raw, symptoms: { ...symptoms, ...Object.fromEntries(core) } };
};

/**
 * Reads what can be read of a body's `clinical`, so that an emergency is recognised even in a form that is at fault. Invalid and
 * unknown pieces are dropped and read as unknown; a core answer given as its bare code is understood, and a bare text is somebody's
 * own words. Undefined when `raw` is neither. Never use the result in place of validation.
 */
export function salvageClinical(raw: unknown): ClinicalAnswers | undefined {
  const answers = typeof raw === 'string' ? { freeText: raw } : raw;
  return isPlainObject(answers) ? (salvage(ClinicalAnswers, straighten(answers)) as ClinicalAnswers) : undefined;
}
