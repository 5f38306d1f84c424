import type { ScheduleAnswer } from '../../../../shared/contract/day-sheet-answer.ts';
import type { AppointmentStatus } from '../../../../shared/domain/booking/appointment.ts';
import { transitions } from '../../../../shared/domain/booking/appointment-changes.ts';
import type { DeskChange } from '../../../../shared/domain/booking/desk-changes.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { dayTexts as texts } from '../../../../shared/texts/en/pages/console-day.ts';

/** Somebody else changed it since the page was loaded, so the refusal speaks of what the reader has not seen yet. */
const isOvertaken = ({ problem }: Refused): boolean => problem.status === 412 || problem.status === 409;

function reason(refused: Refused, pressed: { act: DeskChange } | undefined, status?: AppointmentStatus): string {
  const { problem } = refused;
  const words = problem.errors?.map(({ detail }) => detail).join(' ') || problem.detail;
  if (!pressed || !isOvertaken(refused)) return words;
  if (!status) return texts.refused.gone;
  if (status === transitions[pressed.act].to) return texts.refused.quicker(texts.states[status]);
  return `${problem.status === 412 ? texts.refused.changed : words} ${texts.refused.now(texts.states[status])}`;
}

/** Why a button did nothing, and what the visit is by now. It leads to the visit where it still stands on the sheet. */
export function notDone(
  refused: Refused,
  pressed: { act: DeskChange; appointmentId: string } | undefined,
  { appointments }: ScheduleAnswer,
): Html {
  const visit = appointments.find(({ appointmentId }) => appointmentId === pressed?.appointmentId);
  return html`<div class="usa-alert usa-alert--error no-print" role="alert" tabindex="-1" id="errors" data-focus="true" autofocus>
<h2 class="usa-alert__heading">${texts.refused.title}</h2>
<p class="usa-alert__text">${reason(refused, pressed, visit?.status)} ${
    visit && html`<a href="#${visit.appointmentId}">${texts.refused.see}</a>`
  }</p>
</div>`;
}
