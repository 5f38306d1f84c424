import type { Field } from '../../../shared/contract/intake-form/form-page.ts';
import { askedTwice } from '../../../shared/contract/intake-form/sent-form.ts';
import { hiddenFields } from '../../../shared/http/html/form/buttons.ts';
import { type Html, html, type Piece } from '../../../shared/http/html/markup.ts';
import { intakeFormTexts } from '../../../shared/texts/pages/intake-form.ts';
import { honeypot } from './form-token.ts';
import type { Shown } from './read-form.ts';

/** Id of the one form of a page; Back and the other language stand outside and name it. */
export const formId = 'form';

/** What a page of the form is written with. */
export interface PageToWrite extends Shown {
  /** Fields of the page that could not be taken. */
  faults?: readonly Field[];
  /** It is to be sent once more. */
  again?: boolean;
  /** Of the form (form-token.ts). */
  token: string | undefined;
  /** Stands before all else (crisis-head.ts). */
  crisis: Html | undefined;
}

/** The box that only programs fill in. */
export const trap = ({ language }: Pick<Shown, 'language'>): Html => html`<div class="usa-sr-only" aria-hidden="true">
<label for="${honeypot}">${intakeFormTexts[language].honeypot}</label>
<input id="${honeypot}" name="${honeypot}" type="text" tabindex="-1" autocomplete="off">
</div>`;

/** The form of a page: it carries along what was answered elsewhere, and is sent to the address at which its page stands. */
export const pageForm = (
  { state, token, faults = [], ...shown }: Omit<PageToWrite, 'crisis'>,
  pieces: readonly Piece[],
): Html =>
  html`<form method="post" id="${formId}" novalidate>
${hiddenFields({
  answers: JSON.stringify(state.answers),
  at: state.at,
  changing: state.changing && '1',
  form: token,
  [askedTwice]: faults.length > 0 ? '1' : undefined,
})}${pieces}
${trap(shown)}
</form>`;
