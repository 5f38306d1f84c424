import { type Html, html } from '../../../shared/http/html/markup.ts';

/** What the form says whose button tells that the patient was reached. */
export const reachedAct = 'reached';

const bigButton = (label: string): Html =>
  html`<button class="usa-button answer-button" type="submit">${label}</button>`;

/** Answers the page. Posts to the page's own address, so that it works wherever the page was opened. */
export const answerForm = (label: string): Html => html`<form method="post">${bigButton(label)}</form>`;

/** Tells that its reader reached the patient. */
export const reachedForm = (label: string): Html =>
  html`<form method="post"><input type="hidden" name="act" value="${reachedAct}">${bigButton(label)}</form>`;
