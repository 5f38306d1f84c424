import type { BookedState } from '../../../shared/contract/visit-pages.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { isOpenVisit } from '../../../shared/domain/booking/appointment-changes.ts';
import { modalityOfVisit } from '../../../shared/domain/booking/takes-place.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { summaryList } from '../../../shared/http/html/form/summary-list.ts';
import { icon } from '../../../shared/http/html/icon.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { manageToken } from '../../../shared/links/case-links.ts';
import { bookedTexts } from '../../../shared/texts/pages/booked.ts';
import { patientTexts } from '../../../shared/texts/triage-advice.ts';
import { calendarAddress, type LeadingOn, manageAddress, worseAddress } from './addresses.ts';
import { emergencyHead } from './emergency-head.ts';
import { heardBy } from './heard-by.ts';
import { showsDetails } from './shows-details.ts';
import { callLine, told } from './told.ts';
import { visitCost } from './visit-cost.ts';
import { type Framed, framed } from './visit-frame.ts';
import type { PageDeps } from './visit-pages-deps.ts';
import { type ShownVisit, visitRows, whoRow } from './visit-place.ts';

/** A visit that was booked or moved, and how it came to that. */
export interface BookedPage {
  query: Framed['query'];
  on: LeadingOn;
  state: BookedState;
  appointment: Appointment;
  header: CaseHeader;
  directory: Directory;
}

/** Who came by a link that does not know who pays: a visit that is moved costs what it did, and that was told when it was booked. */
const costsTheSame = ({ outcome, coverage }: BookedState): boolean => outcome === 'moved' && coverage === undefined;

/** What to bring, as the triage said it; at home everything is at hand. */
function bringList({ appointment, directory }: BookedPage, language: PageLanguage): Html | undefined {
  if (modalityOfVisit(appointment, directory) === 'telehealth') return undefined;
  const { lead, items, thisPage } = patientTexts.written[language].bring;
  return html`<h2>${lead}</h2>
<ul>${[...items, thisPage].map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** What else can be done about it: by its own link, which is in the messages too. */
function changes({ appointment, state: { caseId }, on, query }: BookedPage, token: string): Html {
  const texts = bookedTexts[on.language];
  const { appointmentId } = appointment;
  const sealed = typeof query.d === 'string' ? query.d : undefined;
  return html`<h2>${texts.changeTitle}</h2>
<p><a href="${manageAddress(appointmentId, token, on.language, sealed)}">${texts.manage}</a></p>
<h2>${texts.worseTitle}</h2>
<p><a href="${worseAddress({ caseId, appointmentId }, on)}">${texts.worse}</a></p>`;
}

/** A visit that was booked: when, where, code, calendar, what to bring, cost, how to change it. */
export function bookedPage(deps: PageDeps, page: BookedPage): OperationAnswer {
  const { query, on, state, appointment, header, directory } = page;
  const { language } = on;
  const texts = bookedTexts[language];
  if (!isOpenVisit(appointment.status))
    return told(deps, { language, query, headline: texts.over, lines: [texts.overNext] });
  const token = manageToken(on.keys, appointment);
  const { zone, phone } = deps;
  const shown: ShownVisit = {
    ...{ visit: appointment, directory, language, zone, phone },
    patientPhone: header.contact.phone,
    details: showsDetails(state, on.now),
  };
  const title = { booked: texts.booked, moved: texts.moved, kept: texts.already }[state.outcome];
  const code = { label: texts.code, value: html`<strong>${header.code}</strong><br>${texts.codeNext}` };
  const heard = shown.details ? [heardBy(header, language, deps.textsPatients)] : [];
  const emergency = emergencyHead(header, language);
  const main = html`${emergency}<div class="notice notice--success"><h1 class="notice__headline">${icon('check')} ${title}</h1></div>
${state.outcome === 'kept' && html`<p>${texts.alreadyNext}</p>`}
${summaryList([...visitRows(shown, { wayThere: true }), ...whoRow(shown), code, ...heard])}
<p><a class="usa-button usa-button--outline" href="${calendarAddress(appointment.appointmentId, token)}">${texts.calendar}</a></p>
${shown.details && bringList(page, language)}
${shown.details && !costsTheSame(state) && visitCost(state, language)}
${changes(page, token)}
${callLine(deps, language)}`;
  return framed(deps, { language, title, query, main, isEmergency: emergency !== undefined });
}
