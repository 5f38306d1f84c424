import type { Temporal } from 'temporal-polyfill';
import { isOpenVisit } from '../../../../shared/domain/booking/appointment-changes.ts';
import { directionsLink } from '../../../../shared/http/html/directions.ts';
import { hiddenFields, mainButton } from '../../../../shared/http/html/form/buttons.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { lineWithNumbers } from '../../../../shared/http/html/text-lines.ts';
import { manageTexts } from '../../../../shared/texts/pages/manage.ts';
import { calendarAddress } from '../addresses.ts';
import type { OpenedVisit } from './opened-visit.ts';
import { visitAddress } from './visit-address.ts';
import { moveLink, worseLink } from './visit-links.ts';
import { visitPlace } from './visit-place.ts';

/** The version that the reader sees goes along: nobody confirms a time that has become another. */
export const versionField = ({ appointment }: OpenedVisit): Html =>
  hiddenFields({ version: String(appointment.version) });

const otherWay = (address: string, label: string): Html =>
  html`<p><a class="usa-button usa-button--outline" href="${address}">${label}</a></p>`;

const link = (address: string, label: string): Html => html`<p><a href="${address}">${label}</a></p>`;

/** Nobody is asked in an emergency whether they will come. */
function confirming(opened: OpenedVisit): Html | undefined {
  const { standing, language, header } = opened;
  if (!standing.can.confirm || standing.state !== 'booked' || header.urgency === 'emergent') return undefined;
  const button = { label: manageTexts[language].acts.confirm, name: 'act', value: 'confirm' };
  return html`<form method="post">
${versionField(opened)}
${mainButton(button)}
</form>`;
}

/** Inside the cut-off the visit still stands, but moves by phone alone. */
function moving(opened: OpenedVisit, now: Temporal.Instant, phone: string): Html | undefined {
  const { standing, language, cutOffHours } = opened;
  const { acts, callForTime, moveByPhone } = manageTexts[language];
  if (opened.appointment.status === 'cancelled')
    return opened.mayChoose ? otherWay(moveLink(opened, now), acts.moveAnew) : html`<p>${callForTime}</p>`;
  if (standing.can.reschedule) return otherWay(moveLink(opened, now), acts.move);
  return standing.can.cancel ? html`<p>${lineWithNumbers(moveByPhone(cutOffHours, phone), phone)}</p>` : undefined;
}

function wayThere(opened: OpenedVisit): Html | undefined {
  const place = visitPlace(opened);
  if (!('clinic' in place) || !place.clinic) return undefined;
  const label = manageTexts[opened.language].acts.directions;
  return html`<p><a href="${directionsLink(`${place.clinic.address}, ${place.clinic.postalCode}`)}" rel="noreferrer">${label}</a></p>`;
}

/** What can be done with the visit now, the likeliest first; what cannot is not offered. @param phone of the practice */
export function visitActs(opened: OpenedVisit, { now, phone }: { now: Temporal.Instant; phone: string }): Html {
  const { acts } = manageTexts[opened.language];
  const { standing, appointment, token } = opened;
  const isAhead = standing.can.cancel;
  const calendar = link(
    calendarAddress(appointment.appointmentId, token),
    appointment.status === 'cancelled' ? acts.takeOut : acts.calendar,
  );
  return html`${confirming(opened)}
${moving(opened, now, phone)}
${isAhead && otherWay(visitAddress(opened, { ask: 'cancel' }), acts.cancel)}
${(isAhead || appointment.status === 'cancelled') && calendar}
${isAhead && standing.state !== 'rebooking' && wayThere(opened)}
${(isOpenVisit(appointment.status) || appointment.status === 'cancelled') && html`<p><strong><a href="${worseLink(opened, now)}">${acts.worse}</a></strong></p>`}`;
}
