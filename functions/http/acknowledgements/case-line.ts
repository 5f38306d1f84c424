import type { PageState } from '../../../shared/domain/paging/page-state.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../shared/http/html/urgency-mark.ts';

/** Which case it is: its level, then its code. */
export const caseLine = ({ urgency, code }: PageState): Html =>
  html`${urgency && urgencyMark(urgency)} ${code && html`<span class="paged-case__code">${code}</span>`}`;
