import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import { faultSummary } from '../../../../shared/http/console/fault-summary.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import type { OperationAnswer } from '../../../../shared/http/core/operation.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { mainButton } from '../../../../shared/http/html/form/buttons.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import type { Site } from '../../../../shared/http/html/page.ts';
import { replayTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';
import { operationsPage, operationsPages, upFromPart as up } from './operations-frame.ts';

/** What the page says of a message. */
export interface ShownReplay {
  signedIn: SignedIn;
  message: string | undefined;
  did?: string | undefined;
  refused?: Refused | undefined;
}

/** Asks whether a message is to go out once more. */
export function replayPage(site: Site, { signedIn, message, did, refused }: ShownReplay): OperationAnswer {
  const field = { name: 'message', label: texts.message, hint: texts.hint, value: message };
  const body = html`<p>${texts.intro}</p>
<form method="post">
${formTokenInput(signedIn)}
${textField(field)}
${mainButton({ label: texts.send })}
<p><a href="${up}${operationsPages.messages}">${texts.back}</a></p>
</form>`;
  const notice = html`${doneNotice(did, texts.did)}${faultSummary(refused, {})}`;
  const shown = { page: undefined, path: '/staff/operations/replay', title: texts.title, signedIn, body, notice };
  return { status: 200, body: operationsPage(site, { ...shown, hasErrors: refused !== undefined }) };
}
