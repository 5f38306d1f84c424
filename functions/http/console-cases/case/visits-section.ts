import { Temporal } from 'temporal-polyfill';
import { isOpenVisit } from '../../../../shared/domain/booking/appointment-changes.ts';
import { epochMinuteOf } from '../../../../shared/domain/core/local-time.ts';
import { plainWords } from '../../../../shared/domain/triage/staff/plain-words.ts';
import { flagRow } from '../../../../shared/http/console/flag.ts';
import { clockTime } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { whenMarked } from '../../../../shared/http/html/reader-time.ts';
import { visitReasonWords } from '../../../../shared/texts/en/pages/console-acts.ts';
import { caseTexts, visitStatusWords } from '../../../../shared/texts/en/pages/console-case.ts';
import { visitActsId } from '../acts/act-form.ts';
import { clinicName, clinicZone, practitionerName, typeName } from './case-names.ts';
import { isLateVisit } from './case-standing.ts';
import type { CaseView, ShownCase } from './case-view.ts';
import { quoted } from './own-words.ts';

const texts = caseTexts.visits;

type Visit = ShownCase['appointments'][number];

function flagsOf(view: CaseView, visit: Visit): Html[] {
  const overlaps = (view.body.overlappingVisits ?? []).some((each) => each.appointmentId === visit.appointmentId);
  return flagRow([
    [visit.needsRebooking, texts.rebook, 'danger'],
    [isLateVisit(view.body, visit), texts.afterDeadline, 'danger'],
    [overlaps, texts.overlaps, 'warning'],
    [visit.overbooked, texts.overbooked, 'plain'],
    [visit.overridden, texts.overridden, 'plain'],
  ]);
}

/** What became of it, and on whose side. */
function status({ status, cancelledBy, late, reasonCode }: Visit): string {
  const side = cancelledBy && texts.cancelledBy[cancelledBy];
  const why = reasonCode && visitReasonWords[reasonCode];
  return [visitStatusWords[status], side, late && texts.lateCancel, why].filter(Boolean).join(', ');
}

function place(view: CaseView, visit: Visit): Html {
  const clinic = clinicName(view, visit.clinicId);
  if (visit.modality === 'in-person') return html`${clinic}`;
  if (visit.joinUrl) return html`<a href="${visit.joinUrl}" rel="noreferrer">${texts.join}</a>`;
  return html`${visit.weCall ? texts.weCall : plainWords(visit.modality)}`;
}

function accepted(view: CaseView, { acceptedLate: by }: Visit): Piece {
  return (
    by &&
    html`<p>${texts.acceptedLate}: ${by.by}, ${clockTime(by.at, view)}</p>
${quoted(by.reason, html` dir="auto"`)}`
  );
}

/** The way to what can be done with it. */
const change = ({ status: at, appointmentId }: Visit): Piece =>
  isOpenVisit(at) && html`<p><a href="#${visitActsId(appointmentId)}">${texts.change}</a></p>`;

function visitItem(view: CaseView, visit: Visit): Html {
  const words = visit.cancelReason ?? visit.staffReason;
  const when = whenMarked(epochMinuteOf(Temporal.Instant.from(visit.start)), {
    language: 'en',
    zone: clinicZone(view, visit.clinicId),
  });
  return html`<li id="visit-${visit.appointmentId}"><p><strong>${when}</strong> · ${status(visit)} ${flagsOf(view, visit)}<br>
${typeName(view, visit.appointmentType)} ${texts.with} ${practitionerName(view, visit.practitionerId)} · ${place(view, visit)}</p>
${words !== undefined && quoted(words, html` dir="auto"`)}${accepted(view, visit)}${change(visit)}</li>
`;
}

/** All visits of the case, the latest first: what lies ahead stands on top. */
export function visitsSection(view: CaseView): Html {
  const visits = view.body.appointments.toSorted((a, b) => Temporal.Instant.compare(b.start, a.start));
  const shown = visits.map((visit) => visitItem(view, visit));
  return html`<section class="case-section" aria-labelledby="visits"><h2 id="visits">${texts.title}</h2>
${shown.length === 0 ? html`<p>${texts.none}</p>` : html`<ul class="case-list">\n${shown}</ul>`}
</section>`;
}
