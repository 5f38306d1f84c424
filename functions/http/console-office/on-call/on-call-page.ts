import { Temporal } from 'temporal-polyfill';
import type { ShiftAnswer } from '../../../../shared/contract/on-call-answers.ts';
import { type Region, regions, type StaffMember } from '../../../../shared/domain/directory/directory.ts';
import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import { faultSummary } from '../../../../shared/http/console/fault-summary.ts';
import { filterBar } from '../../../../shared/http/console/filter-bar.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { clockWords } from '../../../../shared/http/html/clock-time.ts';
import type { FormFields } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import type { Site } from '../../../../shared/http/html/page.ts';
import { onCallTexts as texts } from '../../../../shared/texts/en/pages/console-on-call.ts';
import { regionWords } from '../../../../shared/texts/en/region-words.ts';
import { gapsLine, rotaTable } from './rota-table.ts';
import { behindOf, daysOf, type Rota, type RotaWeek, shiftAt, weekQuery } from './rota-week.ts';
import { shiftWords, swapFaults, swapForm } from './swap-form.ts';

export interface ShownRota {
  signedIn: SignedIn;
  week: RotaWeek;
  /** Of that week, of every region. */
  rotas: readonly Rota[];
  /** From today on, whichever week is shown. */
  todays: readonly Rota[];
  staff: readonly StaffMember[];
  now: Temporal.Instant;
  zone: string;
  did?: string | undefined;
  refused?: Refused | undefined;
  fields?: FormFields | undefined;
}

/** Whoever comes after a shift. */
function nextLine(rota: Rota, { end }: ShiftAnswer): string {
  const next = shiftAt(rota, Temporal.Instant.from(end));
  return next?.recipientId ?? texts.thenNobody;
}

function nowLine(rota: Rota, { now, zone }: ShownRota): string {
  const shift = shiftAt(rota, now);
  if (shift) return texts.now(shift.recipientId, clockWords(shift.end, { now, zone }), nextLine(rota, shift));
  const order = behindOf(rota);
  return order.length > 0 ? texts.nobodyNow(order.join(', ')) : texts.nobodyAtAll;
}

const nameOf = (region: Region): string => regionWords[region];

const nowLines = (shown: ShownRota): Html => html`<div class="notice rota-now"><h2>${texts.nowHead}</h2>
${shown.todays.map((rota) => html`<p><strong>${nameOf(rota.region)}:</strong> ${nowLine(rota, shown)}</p>\n`)}</div>`;

/** One's own shifts of the week, in whichever region. */
function ownShifts({ rotas, signedIn, zone }: ShownRota): Html | undefined {
  const { staffId } = signedIn.session;
  const own = rotas.flatMap(({ region, shifts }) =>
    shifts.filter(({ recipientId }) => recipientId === staffId).map((shift) => ({ region, shift })),
  );
  if (own.length === 0) return undefined;
  const line = ({ region, shift }: (typeof own)[number]) =>
    html`<li>${shiftWords(shift, zone)} (${nameOf(region)})</li>`;
  return html`<h2>${texts.mine}</h2>
<ul>${own.map(line)}</ul>`;
}

const chooser = ({ week }: ShownRota): Html => html`${filterBar({
  action: 'on-call',
  isNarrowed: false,
  fields: html`${selectField({
    name: 'region',
    label: texts.pickRegion,
    options: regions.map((region) => ({ value: region, label: nameOf(region) })),
    chosen: week.region,
  })}
<div class="usa-form-group"><label class="usa-label" for="from">${texts.pickFrom}</label>
<input class="usa-input" id="from" name="from" type="date" value="${week.from.toString()}"></div>`,
})}
<ul class="rota-weeks"><li><a class="line-link" href="on-call?${weekQuery({ ...week, from: week.from.subtract({ days: 7 }) })}">${texts.before}</a></li>
<li><a class="line-link" href="on-call?${weekQuery({ ...week, from: week.from.add({ days: 7 }) })}">${texts.after}</a></li></ul>`;

const behind = (rota: Rota): Html => html`<h2>${texts.behind}</h2>
<ol>${rota.order.map((each) => html`<li>${each}</li>`)}</ol>
<p>${texts.lead}: ${rota.lead ?? texts.noLead}</p>`;

const calendar = ({ signedIn }: ShownRota): Html => html`<h2>${texts.calendar}</h2>
<p>${texts.calendarHow}</p>
<form class="button-row" method="post">
${formTokenInput(signedIn)}
<button class="usa-button usa-button--outline" type="submit" name="act" value="link-make">${texts.calendarMake}</button>
<button class="usa-button usa-button--outline" type="submit" name="act" value="link-end">${texts.calendarEnd}</button>
</form>`;

/** Who is on call now and in a week; what is done about it below. */
export function onCallPage(site: Site, shown: ShownRota): string {
  const { signedIn, week, rotas, did, refused, zone } = shown;
  const faults = swapFaults(shown);
  const title = `${texts.title}: ${nameOf(week.region)}`;
  const rota = rotas.find(({ region }) => region === week.region);
  if (!rota) throw new Error(`No rota of ${week.region} was read.`);
  const days = daysOf(week, rota, zone);
  const main = html`${doneNotice(did, texts.did)}${faultSummary(faults, { shiftId: texts.swapWhich, to: texts.swapTo })}
<h1>${title}</h1>
${nowLines(shown)}
${ownShifts(shown)}
${chooser(shown)}
${rotaTable(days, signedIn.session.staffId)}
${gapsLine(days, behindOf(rota).join(', '))}
${
  signedIn.session.roles.includes('admin') &&
  html`<p><a class="line-link" href="on-call/edit?${weekQuery(week)}">${texts.edit}</a></p>`
}
${swapForm({ ...shown, refused: faults, shifts: rota.shifts })}
${behind(rota)}
${calendar(shown)}`;
  return staffPage(site, {
    title,
    path: '/staff/on-call',
    signedIn,
    section: 'onCall',
    main,
    hasErrors: refused !== undefined,
  });
}
