import { formDoors } from './form-doors.ts';
import type { PageClient } from './page-client.ts';
import type { Fields } from './page-form.ts';
import { calmAnswers } from './page-walk.ts';

/** Answers that lead along every page of the form that can be asked at once, and are no emergency on any. */
export const wholeWay: Fields = {
  ...calmAnswers,
  who: 'caregiver',
  cancer: 'past',
  site: 'breast',
  spread: 'no',
  sensory: 'yes',
  'sensory.where': ['left-leg'],
  'sensory.start': 'over-3-months',
  'sensory.now': 'same',
  radicular: 'unilateral',
  'radicular.start': 'over-3-months',
  'radicular.now': 'same',
  surgery: 'yes',
  'postop.when': 'over-3-months',
  'postop.wound': 'no',
  'postop.calf': 'no',
  'postop.breath': 'no',
  'postop.hardware': 'no',
  mri: 'yes',
  'mri.after': 'yes',
  words: 'It hurts when I bend down.',
  coverage: 'medicare',
  'carer.name': 'Ana Muestra',
  'carer.relation': 'daughter',
};

export interface FormAt {
  answers?: Fields;
  language?: 'en' | 'es';
  doors?: ReturnType<typeof formDoors>;
}

/** A browser at a page of the form, on which nothing was answered yet; on the others everything was. */
export async function formAt(
  at: string,
  { answers = wholeWay, language = 'en', doors = formDoors() }: FormAt = {},
): Promise<PageClient> {
  const client = doors.browser();
  await client.open(`/intake?lang=${language}`);
  await client.post({ answers: JSON.stringify(answers), at, go: language });
  return client;
}
