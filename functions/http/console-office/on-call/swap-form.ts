import { Temporal } from 'temporal-polyfill';
import type { ShiftAnswer } from '../../../../shared/contract/on-call-answers.ts';
import { clinicalRoles } from '../../../../shared/domain/core/party.ts';
import type { StaffMember } from '../../../../shared/domain/directory/directory.ts';
import { faultsByField } from '../../../../shared/http/console/fault-summary.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { hiddenFields } from '../../../../shared/http/html/form/buttons.ts';
import { type FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { onCallTexts as texts } from '../../../../shared/texts/en/pages/console-on-call.ts';
import { stretchWords } from './rota-words.ts';

export interface ShownSwap {
  signedIn: SignedIn;
  shifts: readonly ShiftAnswer[];
  staff: readonly StaffMember[];
  now: Temporal.Instant;
  zone: string;
  refused?: Refused | undefined;
  fields?: FormFields | undefined;
}

/** When a shift is: `Sat, Nov 28, 8:00 AM to 8:00 PM`. @param zone IANA zone of the practice */
export const shiftWords = ({ start, end }: ShiftAnswer, zone: string): string =>
  stretchWords({
    start: Temporal.Instant.from(start).toZonedDateTimeISO(zone),
    end: Temporal.Instant.from(end).toZonedDateTimeISO(zone),
  });

/** Only a nurse or above takes pages. */
const takers = (staff: readonly StaffMember[]) =>
  staff
    .filter(({ role }) => clinicalRoles.includes(role))
    .map(({ recipientId }) => ({ value: recipientId, label: recipientId }));

/** Why a shift was not handed over, by field: what was not chosen is asked for in words of this page. */
export function swapFaults({ refused, fields = {} }: Pick<ShownSwap, 'refused' | 'fields'>): Refused | undefined {
  if (!refused?.problem.errors) return refused;
  const asks: Readonly<Record<string, string>> = { '/shiftId': texts.chooseShift, '/to': texts.chooseWhom };
  const errors = refused.problem.errors.map((each) =>
    fieldText(fields, each.pointer.slice(1)) ? each : { ...each, detail: asks[each.pointer] ?? each.detail },
  );
  return { ...refused, problem: { ...refused.problem, errors } };
}

/** Hands over a shift: one's own, or as an admin anybody's. */
export function swapForm({ signedIn, shifts, staff, now, zone, refused, fields = {} }: ShownSwap): Html {
  const { staffId, roles } = signedIn.session;
  const open = shifts.filter(({ end }) => Temporal.Instant.compare(Temporal.Instant.from(end), now) > 0);
  const isAdmin = roles.includes('admin');
  const offered = isAdmin ? open : open.filter(({ recipientId }) => recipientId === staffId);
  if (offered.length === 0)
    return html`<h2>${texts.swap}</h2>\n<p>${isAdmin ? texts.swapNoneAtAll : texts.swapNone}</p>`;
  const faults = refused ? faultsByField(refused) : {};
  const field = (name: 'shiftId' | 'to') => ({
    name,
    none: texts.choose,
    chosen: fieldText(fields, name),
    error: faults[name],
  });
  return html`<h2>${texts.swap}</h2>
<form method="post">
${formTokenInput(signedIn)}
${hiddenFields({ act: 'swap' })}
${selectField({
  ...field('shiftId'),
  label: texts.swapWhich,
  hint: texts.swapHint,
  options: offered.map((shift) => ({
    value: shift.shiftId,
    label: `${shiftWords(shift, zone)}: ${shift.recipientId}`,
  })),
})}
${selectField({ ...field('to'), label: texts.swapTo, options: takers(staff) })}
<button class="usa-button" type="submit">${texts.swapButton}</button>
</form>`;
}
