import { type Html, html, type Piece } from '../markup.ts';

export interface TextField {
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string | undefined;
  error?: string | undefined;
  type?: 'text' | 'tel' | 'email' | 'date' | 'time' | 'datetime-local';
  /** The first that is offered, of a date or a time. */
  min?: string | undefined;
  /** What browsers fill in of themselves (HTML standard, autofill). */
  autocomplete?: string | undefined;
  inputMode?: 'numeric' | 'tel' | 'email' | undefined;
  /** How much is expected. */
  width?: 'small' | 'medium' | 'full';
  /** Several lines. */
  rows?: number | undefined;
  /** The label is the `h1` of the page. */
  isHeading?: boolean;
}

const attributes = ({ name, hint, error, autocomplete, inputMode, min }: TextField): Piece => {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean);
  return [
    ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`,
    error && html` aria-invalid="true"`,
    autocomplete && html` autocomplete="${autocomplete}"`,
    inputMode && html` inputmode="${inputMode}"`,
    min && html` min="${min}"`,
  ];
};

const box = (field: TextField): Html => {
  const { name, value = '', type = 'text', width = 'full', rows } = field;
  return rows
    ? html`<textarea class="usa-textarea" id="${name}" name="${name}" rows="${rows}"${attributes(field)}>\n${value}</textarea>`
    : html`<input class="usa-input field--${width}" id="${name}" name="${name}" type="${type}" value="${value}"${attributes(field)}>`;
};

/** A box to write in, below its label; what was written stays as it was written. */
export const textField = (field: TextField): Html => {
  const { name, label, hint, error, isHeading } = field;
  const labelled = html`<label class="usa-label" for="${name}">${label}</label>`;
  return html`<div class="usa-form-group${error && ' usa-form-group--error'}">
${isHeading ? html`<h1>${labelled}</h1>` : labelled}
${hint && html`<p class="usa-hint" id="${name}-hint">${hint}</p>`}
${error && html`<p class="usa-error-message" id="${name}-error">${error}</p>`}
${box(field)}
</div>`;
};
