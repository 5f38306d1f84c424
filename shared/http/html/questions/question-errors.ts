import type { Field, FormPage } from '../../../contract/intake-form/form-page.ts';
import type { FieldError } from '../form/error-summary.ts';
import { targetOf } from './question-fields.ts';
import { type Answered, errorOf, labelOf } from './question-words.ts';

/** What is told of fields that could not be taken, in the order of their page. Of one question among several it says which. */
export const questionErrors = (page: FormPage, fields: readonly Field[], speech: Answered): FieldError[] =>
  page.fields
    .filter((field) => fields.includes(field))
    .map((field) => ({ field: targetOf(field, speech.answers), text: errorOf(field, speech) }));

/** The same for the list on top of a page. */
export const summaryErrors = (page: FormPage, fields: readonly Field[], speech: Answered): FieldError[] =>
  page.fields
    .filter((field) => fields.includes(field))
    .map((field) => {
      const isNamed = page.fields.length > 1 && field.kind === 'choice';
      const text = errorOf(field, speech);
      return {
        field: targetOf(field, speech.answers),
        text: isNamed ? `${labelOf(page, field, speech)} ${text}` : text,
      };
    });
