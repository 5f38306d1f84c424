import type { Answers } from '../../../../shared/contract/intake-form/form-state.ts';
import { textOf } from '../../../../shared/contract/intake-form/read-answers.ts';
import { writtenDate } from '../../../../shared/contract/intake-form/written-date.ts';
import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import { cutTo, isPartialDate } from '../../../../shared/domain/core/partial-date.ts';
import { hiddenFields, otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { dateField } from '../../../../shared/http/html/form/date-field.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../../shared/http/html/page-language.ts';
import { visitDetailsTexts } from '../../../../shared/texts/pages/visit-details.ts';

/** Of the form's boxes. */
const name = 'born';

/** How much of a birth date the case knows, which is as much as is asked for. */
type Known = Exclude<CaseHeader['birthKnown'], 'none'>;

const lengthOf = (known: Known): number => (known === undefined ? 10 : cutTo('0000-00-00', known).length);

/** @returns as much of the date in the form as the case knows; undefined where it says less, or no date */
export function bornIn(fields: Answers, known: Known): string | undefined {
  const written = writtenDate(fields, name);
  if (written === undefined || !isPartialDate(written) || written.length < lengthOf(known)) return undefined;
  return cutTo(written, known);
}

/** A part of the date in a box of its own. */
const box = (part: 'month' | 'year', label: string, fields: Answers, error?: string): Html =>
  textField({
    name: `${name}.${part}`,
    label,
    value: textOf(fields, `${name}.${part}`),
    width: 'small',
    error,
    autocomplete: `bday-${part}`,
    ...(part === 'year' && { inputMode: 'numeric' as const }),
  });

function boxes(known: Known, language: PageLanguage, fields: Answers, error: string | undefined): Html {
  const texts = visitDetailsTexts[language];
  if (known === 'year') return box('year', texts.bornYear, fields, error);
  if (known === 'month')
    return html`<fieldset class="usa-fieldset"><legend class="usa-legend">${texts.bornMonth}</legend>
${box('month', texts.parts.month, fields, error)}
${box('year', texts.parts.year, fields)}
</fieldset>`;
  const value = {
    month: textOf(fields, `${name}.month`),
    day: textOf(fields, `${name}.day`),
    year: textOf(fields, `${name}.year`),
  };
  return dateField({ name, legend: texts.born, labels: texts.parts, value, error });
}

/** Where an error of the date leads. */
export const firstBox = (known: Known): string => `${name}.${known === 'year' ? 'year' : 'month'}`;

/** Asks for the birth date, as far as the case knows it. @param fields what was given before */
export function birthDateForm(
  known: Known,
  {
    language,
    fields = {},
    error,
  }: { language: PageLanguage; fields?: Answers | undefined; error?: string | undefined },
): Html {
  return html`<form method="post">
${hiddenFields({ act: 'details' })}
${boxes(known, language, fields, error)}
${otherButton({ label: visitDetailsTexts[language].show })}
</form>`;
}
