import { type Field, type FormPage, sentNames } from './form-page.ts';
import type { Answers } from './form-state.ts';
import { isPastDate } from './onset.ts';
import { textOf } from './read-answers.ts';

/** Whether anything was answered to a field. */
export const isAnswered = (field: Field, answers: Answers): boolean =>
  sentNames(field).some((name) => Object.hasOwn(answers, name));

/** A date of a finding says when it began; a birth date is the schema's to judge. */
const isNoPastDate = ({ kind, name }: Field, answers: Answers, today: string): boolean =>
  kind === 'date' && name.endsWith('.on') && !isPastDate(answers, name, today);

/** What a way to be reached takes, by name of the field: without it nobody could be reached so. A phone number is needed in any case. */
const takenBy = new Map([
  ['email', 'email'],
  ['sms', 'texts'],
]);

/** Whether the way that was chosen cannot be gone without this field. */
const isMissedByWay = ({ name }: Field, answers: Answers): boolean =>
  takenBy.get(textOf(answers, 'contact') ?? '') === name;

/**
 * The fields of a page that are still to be answered, though the API may do without: what a page asks for must be said, "not sure"
 * included; what the chosen way to be reached takes; and dates of something past that are none.
 * @param today local date of the practice, YYYY-MM-DD
 */
export const openFields = ({ fields }: FormPage, answers: Answers, today: string): readonly Field[] =>
  fields.filter(
    (field) =>
      ((field.needed || isMissedByWay(field, answers)) && !isAnswered(field, answers)) ||
      isNoPastDate(field, answers, today),
  );
