import type { Temporal } from 'temporal-polyfill';
import { isOpenVisit } from '../../../../shared/domain/booking/appointment-changes.ts';
import type { VisitState } from '../../../../shared/domain/booking/visit-standing.ts';
import { isOver } from '../../../../shared/domain/cases/transitions.ts';
import type { OperationAnswer } from '../../../../shared/http/core/operation.ts';
import { errorSummary } from '../../../../shared/http/html/form/error-summary.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { phoneLink } from '../../../../shared/http/html/phone-link.ts';
import { manageTexts } from '../../../../shared/texts/pages/manage.ts';
import { visitDetailsTexts } from '../../../../shared/texts/pages/visit-details.ts';
import type { Uses } from '../../../compose.ts';
import { emergencyHead } from '../emergency-head.ts';
import { framed } from '../visit-frame.ts';
import { firstBox } from './birth-date-form.ts';
import type { OpenedVisit } from './opened-visit.ts';
import { visitActs } from './visit-acts.ts';
import { type DetailsFault, visitDetails } from './visit-details.ts';
import { visitRows } from './visit-rows.ts';

export type VisitSite = Uses<'phone' | 'practiceName' | 'zone'>;

/** What a page of a visit says besides how it stands. */
export interface Told {
  status?: number;
  now: Temporal.Instant;
  /** Why what was asked was not done. */
  notice?: string;
  /** What is wrong with the birth date that was given, and what was given. */
  fault?: DetailsFault;
}

const noticeOf: Readonly<Record<VisitState, 'success' | 'neutral'>> = {
  booked: 'success',
  confirmed: 'success',
  'checked-in': 'success',
  completed: 'neutral',
  'no-show': 'neutral',
  cancelled: 'neutral',
  passed: 'neutral',
  rebooking: 'neutral',
};

const noticeBox = (notice: string): Html =>
  html`<div class="notice notice--neutral" role="alert" tabindex="-1" data-focus="true" autofocus><p><strong>${notice}</strong></p></div>`;

/** What the page's own address names, by which the other language shows the same. */
export const addressed = ({ appointment, token, details, booked }: OpenedVisit) => ({
  id: appointment.appointmentId,
  token,
  d: details,
  b: booked,
});

function errors(opened: OpenedVisit, fault: DetailsFault | undefined): Html | undefined {
  const { birthKnown } = opened.header;
  if (!fault || fault.isOver || birthKnown === 'none') return undefined;
  const title = visitDetailsTexts[opened.language].errors;
  return errorSummary(title, [{ field: firstBox(birthKnown), text: fault.text }]);
}

/** An emergency does not end with a visit that is cancelled: only with one that took place or was missed, or with its case. */
const isAtHand = ({ appointment: { status }, header }: OpenedVisit): boolean =>
  isOpenVisit(status) || (status === 'cancelled' && !isOver(header));

/** The page of a visit: an emergency of its case first, else how it stands, then what can be done, then how to see more. */
export function managePage(
  site: VisitSite,
  opened: OpenedVisit,
  { status = 200, now, notice, fault }: Told,
): OperationAnswer {
  const { language, standing } = opened;
  const texts = manageTexts[language];
  const emergency = isAtHand(opened) ? emergencyHead(opened.header, language) : undefined;
  const title = standing.state === 'cancelled' ? texts.cancelledTitle : texts.title;
  const main = html`${emergency}${errors(opened, fault)}
<h1>${title}</h1>
${notice && noticeBox(notice)}
${!emergency && html`<div class="notice notice--${noticeOf[standing.state]}"><p>${texts.status[standing.state]}</p></div>`}
${visitRows(opened, site.zone)}
${visitActs(opened, { now, phone: site.phone })}
<p>${texts.questions} ${phoneLink(site.phone)}</p>
${visitDetails(opened, { phone: site.phone, fault })}`;
  const hasErrors = fault !== undefined && !fault.isOver;
  return framed(site, {
    status,
    language,
    title,
    query: addressed(opened),
    main,
    hasErrors,
    isEmergency: emergency !== undefined,
  });
}
