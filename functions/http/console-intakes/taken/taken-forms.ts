import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../../../shared/domain/cases/clinical-record.ts';
import { isReachable } from '../../../../shared/domain/cases/salvaged.ts';
import { staffMay } from '../../../../shared/domain/cases/transitions.ts';
import { typedIn } from '../../../../shared/domain/cases/typed-fault.ts';
import { type Caller, isClinician } from '../../../../shared/domain/core/party.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { hiddenFields, mainButton, otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { takenTexts as texts } from '../../../../shared/texts/en/pages/console-phone-panel.ts';

/** The field of the number, named by its JSON Pointer in the body of PATCH /v1/cases/{id}. */
export const numberField = 'patient/phone';

export interface TakenCase {
  header: CaseHeader;
  /** What was typed in: what others added since is not theirs to read, who may see no answers. */
  record: ClinicalRecord;
}

/** What the forms of the page carry. */
export interface Carried {
  signedIn: SignedIn;
  /** Whose what is said there is (to-say-again.ts). */
  say: string | undefined;
}

/** Where the form of a refused number stands again. */
export interface RefusedNumber {
  typed: string;
  error: string;
}

/** Whoever takes an emergency as a nurse has it in hand: nobody else need be woken for it. */
export function haveItForm({ header }: TakenCase, caller: Caller, { signedIn, say }: Carried): Html | undefined {
  if (!header.pagingOpen || !isClinician(caller) || !staffMay(header, 'acknowledge')) return undefined;
  return html`<form method="post" action="taken">
${formTokenInput(signedIn)}${hiddenFields({ act: 'acknowledge', round: String(header.round), say })}<p>${mainButton({ label: texts.haveIt })}</p>
</form>`;
}

/** What was typed for a number and is none. */
const typedNumbers = ({ submission: { incomplete = [] } }: ClinicalRecord): string[] =>
  incomplete.filter(({ pointer }) => pointer.endsWith('/phone')).flatMap((fault) => typedIn(fault) ?? []);

const hasNumber = ({ header, record: { submission } }: TakenCase): boolean =>
  [header.contact, submission.patient, submission.submitter].some((person) => person?.phone !== undefined);

/** Asks for a number where there is none, while the caller is still on the line. */
export function numberForm(taken: TakenCase, { signedIn, say }: Carried, refused?: RefusedNumber): Html | undefined {
  if (hasNumber(taken)) return undefined;
  const { header, record } = taken;
  const typed = typedNumbers(record);
  const field = { name: numberField, label: texts.number, type: 'tel', inputMode: 'tel', width: 'medium' } as const;
  return html`<form class="usa-alert usa-alert--warning" method="post" action="taken"><div class="usa-alert__text">
${typed.map((each) => html`<p>${texts.typed(each)}</p>`)}
${!isReachable(record.submission) && html`<p>${texts.noWay}</p>`}
${formTokenInput(signedIn)}${hiddenFields({ act: 'mend', _version: String(header.version), say })}
${textField({ ...field, value: refused?.typed ?? typed[0], error: refused?.error })}
<p>${otherButton({ label: texts.saveNumber })}</p>
</div></form>`;
}
