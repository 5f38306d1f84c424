import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';

export interface AskOption {
  value: string;
  label: string;
  /** Chosen, it makes more to be asked below. */
  leads: boolean;
}

/** One question that is answered by choosing, in a row: short, for whoever asks it all day. */
export interface AskRow {
  kind: 'radio' | 'checkbox';
  /** Of the field; also what an error leads to. */
  name: string;
  label: string;
  /** What it is about, for whoever cannot see where it stands. */
  about?: string | undefined;
  options: readonly AskOption[];
  chosen: readonly string[];
  error?: string | undefined;
  /** Words to read to the caller. */
  said?: Piece;
}

const idOf = (name: string, at: number): string => (at === 0 ? name : `${name}-${at + 1}`);

const option = ({ kind, name, chosen }: AskRow, { value, label, leads }: AskOption, at: number): Html =>
  html`<div class="ask__option"><input type="${kind}" id="${idOf(name, at)}" name="${name}" value="${value}"${
    chosen.includes(value) && html` checked`
  }${leads && html` data-leads`}> <label for="${idOf(name, at)}">${label}</label></div>`;

/** The label stands beside its options where there is room. Nothing is chosen ahead. */
export const askRow = (row: AskRow): Html => {
  const { name, label, about, options, error, said } = row;
  return html`<fieldset class="ask${error && ' usa-form-group--error'}"${error && html` aria-describedby="${name}-error"`}>
<legend>${about !== undefined && html`<span class="usa-sr-only">${about}: </span>`}${label}</legend>
<div class="ask__answer">
${said}
${error && html`<p class="usa-error-message" id="${name}-error">${error}</p>`}
<div class="ask__options">${options.map((each, at) => option(row, each, at))}</div>
</div>
</fieldset>
`;
};

/** A box beside its label, in the same measure. */
export const boxRow = (box: Html, said?: Piece): Html => html`<div class="ask-box">${said}${box}</div>
`;
