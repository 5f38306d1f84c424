import type { Temporal } from 'temporal-polyfill';
import { regions, type StaffMember } from '../../../../shared/domain/directory/directory.ts';
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
import { gapsLine, rotaTable } from './rota-table.ts';
import { daysOf, type Rota, type RotaWeek, shiftAt, weekQuery } from './rota-week.ts';
import { swapForm } from './swap-form.ts';

export interface ShownRota {
  signedIn: SignedIn;
  week: RotaWeek;
  rota: Rota;
  /** Today's, whichever week is shown. */
  today: Rota;
  staff: readonly StaffMember[];
  now: Temporal.Instant;
  zone: string;
  did?: string | undefined;
  /** The link to a calendar that was just made. */
  url?: string | undefined;
  refused?: Refused | undefined;
  fields?: FormFields | undefined;
}

function nowLine({ today, now, zone }: ShownRota): string {
  const shift = shiftAt(today, now);
  if (shift) return texts.now(shift.recipientId, clockWords(shift.end, { now, zone }));
  const behind = [...today.order, ...(today.lead ? [today.lead] : [])];
  return behind.length > 0 ? texts.nobodyNow(behind.join(', ')) : texts.nobodyAtAll;
}

const chooser = ({ week }: ShownRota): Html => html`${filterBar({
  action: 'on-call',
  isNarrowed: false,
  fields: html`${selectField({
    name: 'region',
    label: texts.pickRegion,
    options: regions.map((region) => ({ value: region, label: texts.regions[region] ?? region })),
    chosen: week.region,
  })}
<div class="usa-form-group"><label class="usa-label" for="from">${texts.pickFrom}</label>
<input class="usa-input" id="from" name="from" type="date" value="${week.from.toString()}"></div>`,
})}
<ul class="link-list"><li><a href="on-call?${weekQuery({ ...week, from: week.from.subtract({ days: 7 }) })}">${texts.before}</a></li>
<li><a href="on-call?${weekQuery({ ...week, from: week.from.add({ days: 7 }) })}">${texts.after}</a></li></ul>`;

const behind = ({ rota }: ShownRota): Html => html`<h2>${texts.behind}</h2>
<ol>${rota.order.map((each) => html`<li>${each}</li>`)}</ol>
<p>${texts.lead}: ${rota.lead ?? texts.noLead}</p>`;

/** The link is shown once: it is kept as a hash. */
const calendar = ({ signedIn, url }: ShownRota): Html => html`<h2>${texts.calendar}</h2>
${
  url &&
  html`<p><strong>${texts.calendarMade}</strong></p>
<label class="usa-label" for="calendar-url">${texts.calendarAddress}</label>
<input class="usa-input" id="calendar-url" readonly value="${url}">`
}
<p>${texts.calendarHow}</p>
<form class="button-row" method="post">
${formTokenInput(signedIn)}
<button class="usa-button usa-button--outline" type="submit" name="act" value="link-make">${texts.calendarMake}</button>
<button class="usa-button usa-button--outline" type="submit" name="act" value="link-end">${texts.calendarEnd}</button>
</form>`;

/** Who is on call now and in a week; what is done about it below. */
export function onCallPage(site: Site, shown: ShownRota): string {
  const { signedIn, week, rota, did, refused, zone } = shown;
  const days = daysOf(week, rota, zone);
  const main = html`${doneNotice(did, texts.did)}${faultSummary(refused, { shiftId: texts.swapWhich, to: texts.swapTo })}
<h1>${texts.title}: ${texts.regions[week.region]}</h1>
<p class="notice">${nowLine(shown)}</p>
${chooser(shown)}
${rotaTable(days, signedIn.session.staffId)}
${gapsLine(days)}
${
  signedIn.session.roles.includes('admin') &&
  html`<p><a class="line-link" href="on-call/edit?${weekQuery(week)}">${texts.edit}</a></p>`
}
${swapForm({ ...shown, shifts: rota.shifts })}
${behind(shown)}
${calendar(shown)}`;
  const title = `${texts.title}: ${texts.regions[week.region]}`;
  return staffPage(site, {
    title,
    path: '/staff/on-call',
    signedIn,
    section: 'onCall',
    main,
    hasErrors: refused !== undefined,
  });
}
