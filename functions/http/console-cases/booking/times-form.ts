import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { hiddenFields } from '../../../../shared/http/html/form/buttons.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { consoleBookingTexts as texts } from '../../../../shared/texts/en/pages/console-booking.ts';
import { fieldName, ownFields } from '../acts/act-names.ts';
import { seenOf, seenText } from '../acts/seen.ts';
import type { CaseView } from '../case/case-view.ts';
import type { FoundTimes } from './found-times.ts';
import type { TimeButtons } from './time-list.ts';
import { timesAddress, type Wanted } from './times-query.ts';

/** What is shown: a case, what is looked for and what was found. */
export interface TimesPage {
  view: CaseView;
  wanted: Wanted;
  found: FoundTimes;
  /** The address named a visit that cannot be moved. */
  isUnmovable: boolean;
}

/** The buttons of all times are those of one form: one press books, or moves. */
export function timesForm(page: Pick<TimesPage, 'view' | 'wanted'>, inner: (buttons: TimeButtons) => Html): Html {
  const { view, wanted } = page;
  const { moving } = wanted;
  const place = moving ? { act: 'move', target: moving.appointmentId } : { act: 'book' };
  return html`<form method="post" action="${timesAddress(wanted)}">
${formTokenInput(view.signedIn)}
${hiddenFields({
  [ownFields.act]: place.act,
  [ownFields.target]: moving?.appointmentId,
  [ownFields.version]: moving?.version.toString(),
  [ownFields.seen]: seenText(seenOf(view.body, moving?.appointmentId)),
})}
${inner({ view, name: fieldName(place, 'slotId'), words: moving ? texts.move : texts.book })}
</form>`;
}
