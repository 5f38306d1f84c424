import { type Html, html } from '../markup.ts';

export interface DateField {
  /** Of the group; its boxes are `<name>.month`, `.day` and `.year`. */
  name: string;
  legend: string;
  hint?: string | undefined;
  labels: { month: string; day: string; year: string };
  value: { month?: string | undefined; day?: string | undefined; year?: string | undefined };
  error?: string | undefined;
  /** The box in which the error is; absent = any of them. */
  faulty?: 'month' | 'day' | 'year';
  /** It is the person's own birth date, which browsers know. */
  isBirthDate?: boolean;
}

const parts = ['month', 'day', 'year'] as const;

const part = ({ name, labels, value, error, faulty, isBirthDate }: DateField, each: (typeof parts)[number]): Html =>
  html`<div class="usa-form-group usa-form-group--${each}">
<label class="usa-label" for="${name}.${each}">${labels[each]}</label>
<input class="usa-input" id="${name}.${each}" name="${name}.${each}" type="text" inputmode="${
    each === 'month' ? 'text' : 'numeric'
  }" value="${value[each] ?? ''}"${isBirthDate && html` autocomplete="bday-${each}"`}${
    error && (faulty ?? each) === each && html` aria-invalid="true"`
  }>
</div>`;

/** A date in three boxes; a month by its name or number, and any of them may be left empty. */
export const dateField = (field: DateField): Html => {
  const { name, legend, hint, error } = field;
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return html`<fieldset class="usa-fieldset${error && ' usa-form-group--error'}"${ids && html` aria-describedby="${ids}"`}>
<legend class="usa-legend">${legend}</legend>
${hint && html`<p class="usa-hint" id="${name}-hint">${hint}</p>`}
${error && html`<p class="usa-error-message" id="${name}-error">${error}</p>`}
<div class="usa-memorable-date">
${parts.map((each) => part(field, each))}
</div>
</fieldset>`;
};
