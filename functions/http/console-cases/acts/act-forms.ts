import { type Html, html } from '../../../../shared/http/html/markup.ts';
import type { ActView } from '../case/case-view.ts';

/** What can be done with a case, as forms. */
export const actForms = (_: ActView): Html => html``;
