import { clinicalRoles } from '../../../../shared/domain/core/party.ts';
import { regions, type StaffMember } from '../../../../shared/domain/directory/directory.ts';
import { faultSummary } from '../../../../shared/http/console/fault-summary.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { hiddenFields } from '../../../../shared/http/html/form/buttons.ts';
import { errorSummary } from '../../../../shared/http/html/form/error-summary.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import type { Site } from '../../../../shared/http/html/page.ts';
import { rotaFormTexts as texts } from '../../../../shared/texts/en/pages/console-on-call.ts';
import { faultTexts } from '../../../../shared/texts/en/pages/console-parts.ts';
import { regionWords } from '../../../../shared/texts/en/region-words.ts';
import { type RotaFault, rotaFieldLabel, rotaFormFaults } from './rota-form-faults.ts';
import type { RotaForm, RotaRow, RowTime } from './rota-rows.ts';

export interface ShownRotaForm {
  signedIn: SignedIn;
  form: RotaForm;
  staff: readonly StaffMember[];
  /** IANA zone of the practice. */
  zone: string;
  /** It was looked through, and could be saved as it stands: the days as they would be. */
  outlook?: Html | undefined;
  /** Whom of it no page reaches. */
  warnings?: readonly string[];
  refused?: Refused | undefined;
  /** The rota as it is now, where somebody changed it meanwhile. */
  now?: Html | undefined;
}

const doers = (staff: readonly StaffMember[]) =>
  staff
    .filter(({ role }) => clinicalRoles.includes(role))
    .map(({ recipientId }) => ({ value: recipientId, label: recipientId }));

/** What is wrong with each field, in one sentence after the other. */
const byField = (faults: readonly RotaFault[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    faults.map(({ field }) => [field, faults.flatMap((each) => (each.field === field ? [each.text] : [])).join(' ')]),
  );

type Errors = Readonly<Record<string, string>>;

interface DatedField {
  name: string;
  label: string;
  type: 'date' | 'datetime-local';
  value: string;
  error?: string | undefined;
}

const datedField = ({ name, label, type, value, error }: DatedField): Html =>
  html`<div class="usa-form-group${error && ' usa-form-group--error'}">
<label class="usa-label" for="${name}">${label}</label>
${error && html`<p class="usa-error-message" id="${name}-error">${error}</p>`}
<input class="usa-input" id="${name}" name="${name}" type="${type}" value="${value}"${error && html` aria-invalid="true" aria-describedby="${name}-error"`}>
</div>`;

const timeField = (name: string, label: string, { local, offset }: RowTime, error: string | undefined): Html =>
  html`${datedField({ name, label, type: 'datetime-local', value: local, error })}
${hiddenFields({ [`${name}/offset`]: offset })}`;

const queryOf = ({ region, from }: RotaForm): string => new URLSearchParams({ region, from }).toString();

/** The page again, at a place of it: whoever changes the ninth row is not sent to the top. */
const here = (form: RotaForm, place: string): string => `edit?${queryOf(form)}#${place}`;

const rowFields = (
  row: RotaRow,
  at: number,
  { staff, form }: ShownRotaForm,
  faults: Errors,
): Html => html`<fieldset class="usa-fieldset rota-row">
<legend class="usa-legend">${texts.row(at + 1)}</legend>
${timeField(`shifts/${at}/start`, texts.start, row.start, faults[`shifts/${at}/start`])}
${timeField(`shifts/${at}/end`, texts.end, row.end, faults[`shifts/${at}/end`])}
${selectField({
  name: `shifts/${at}/recipientId`,
  label: texts.who,
  none: texts.nobody,
  options: doers(staff),
  chosen: row.recipientId,
  error: faults[`shifts/${at}/recipientId`],
})}
<div class="rota-row__out"><button class="usa-button usa-button--unstyled" type="submit" name="act" value="remove-${at}" formaction="${here(form, 'shifts')}">${texts.remove}<span class="usa-sr-only"> ${texts.row(at + 1)}</span></button></div>
</fieldset>`;

const isStale = ({ refused }: ShownRotaForm): boolean => refused?.problem.status === 412;

const saveButton = (label: string): Html =>
  html`<p><button class="usa-button main-button" type="submit" name="act" value="save">${label}</button></p>`;

/** Both versions: the rota as it is, and below it the rows as they were typed. */
const conflict = (shown: ShownRotaForm): Piece =>
  isStale(shown) &&
  html`<div class="notice rota-now" role="alert"><h2>${texts.conflictHead}</h2>
<p>${texts.conflict}</p>
${shown.now}
${saveButton(texts.conflictSave)}</div>`;

/** What a check came to. */
const outlook = ({ outlook: days, warnings = [] }: ShownRotaForm): Piece =>
  days &&
  html`<div class="usa-alert usa-alert--info" role="status"><p class="usa-alert__text">${texts.checked}</p>
${warnings.map((each) => html`<p class="usa-alert__text">${each}</p>\n`)}</div>
${days}
${saveButton(texts.save)}`;

function fields(shown: ShownRotaForm, faults: Errors): Html {
  const { form, staff, signedIn } = shown;
  const days = (name: 'from' | 'to') =>
    datedField({ name, label: texts[name], type: 'date', value: form[name], error: faults[name] });
  // Without the place in the page that a row was added at: what is wrong is told on top.
  return html`<form method="post" action="edit?${queryOf(form)}">
<button class="default-button" type="submit" name="act" value="check" tabindex="-1" aria-hidden="true">${texts.check}</button>
${formTokenInput(signedIn)}
${hiddenFields({ region: form.region, version: form.version, rows: String(form.rows.length) })}
${conflict(shown)}${outlook(shown)}
<h2>${texts.period}</h2>
<div class="rota-row">${days('from')}${days('to')}</div>
<h2 id="shifts">${texts.rows}</h2>
${faults.shifts && html`<p class="usa-error-message">${faults.shifts}</p>`}
${form.rows.map((row, at) => rowFields(row, at, shown, faults))}
<p><button class="usa-button usa-button--outline" type="submit" name="act" value="add" formaction="${here(form, `shifts/${form.rows.length}/start`)}">${texts.add}</button></p>
${textField({ name: 'order', label: texts.order, hint: texts.orderHint, value: form.order, error: faults.order })}
${selectField({ name: 'lead', label: texts.lead, none: texts.asIs, options: doers(staff), chosen: form.lead, error: faults.lead })}
<p><button class="usa-button${(shown.outlook || isStale(shown)) && ' usa-button--outline'}" type="submit" name="act" value="check">${texts.check}</button></p>
</form>`;
}

const summary = (refused: Refused | undefined, faults: readonly RotaFault[]): Html | undefined =>
  faults.length === 0
    ? faultSummary(refused, {})
    : errorSummary(
        faultTexts.title,
        faults.map(({ field, text }) => ({ field, text: `${rotaFieldLabel(field)}: ${text}` })),
      );

/** Changes shifts: rows are checked before they can be saved, and everything typed stays. */
export function rotaFormPage(site: Site, shown: ShownRotaForm): string {
  const { signedIn, form, refused, zone } = shown;
  const faults = rotaFormFaults(refused, form, zone);
  const region = regions.find((each) => each === form.region);
  const title = texts.title(region && regionWords[region]);
  const main = html`${!isStale(shown) && summary(refused, faults)}
<h1>${title}</h1>
<p>${texts.intro}</p>
${fields(shown, byField(faults))}
<p><a class="line-link" href="../on-call?${queryOf(form)}">${texts.back}</a></p>`;
  return staffPage(site, {
    title,
    path: '/staff/on-call/edit',
    signedIn,
    section: 'onCall',
    main,
    hasErrors: refused !== undefined,
  });
}
