import { Temporal } from 'temporal-polyfill';
import { formTokenInput } from '../../../shared/http/console/form-token.ts';
import { formGivenBack } from '../../../shared/http/console/given-back.ts';
import { staffPage } from '../../../shared/http/console/staff-page.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import type { SignedIn } from '../../../shared/http/core/sessions.ts';
import { clockTime } from '../../../shared/http/html/clock-time.ts';
import { mainButton, otherButton } from '../../../shared/http/html/form/buttons.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { Site } from '../../../shared/http/html/page.ts';
import { roleWords } from '../../../shared/texts/en/pages/console.ts';
import { consoleSessionTexts as texts } from '../../../shared/texts/en/pages/console-session.ts';
import type { KeptForm } from '../../../shared/workflows/sessions/ports.ts';

const path = '/staff/session';

export interface SessionPage {
  site: Site;
  signedIn: SignedIn;
  /** IANA zone of the practice. */
  zone: string;
  /** `gone`: what was asked for is not there, or not for this person; undefined where nothing was asked for. */
  kept: KeptForm | 'gone' | undefined;
}

const timeOf = (epochSecond: number, { signedIn, zone }: SessionPage): Html => {
  const at = (second: number) => Temporal.Instant.fromEpochMilliseconds(second * 1000);
  return clockTime(at(epochSecond).toString(), { now: at(signedIn.provedAt), zone });
};

/** It goes on through this address, so that what is sent is not kept any longer. */
function keptPart(kept: KeptForm, shown: SessionPage): Html {
  const here = `session?${new URLSearchParams({ kept: kept.keptId })}`;
  const token = formTokenInput(shown.signedIn);
  return html`<h1>${texts.keptTitle}</h1>
<p>${texts.keptLead} ${timeOf(kept.expiresAt, shown)}.</p>
<form method="post" action="${here}">
${token}
${formGivenBack(kept.fields)}
<p>${mainButton({ label: texts.send })}</p>
</form>
<form method="post" action="${`${here}&discard=1`}">
${token}
${otherButton({ label: texts.discard })}
</form>`;
}

function sessionPart(shown: SessionPage): Html {
  const { session, endsAt } = shown.signedIn;
  const roles = session.roles.map((role) => roleWords[role]).join(', ');
  return html`<h1>${shown.kept === 'gone' ? texts.nothingKept : texts.title}</h1>
${shown.kept === 'gone' && html`<p>${texts.nothingKeptWhy}</p>`}
<p>${texts.who(session.staffId, roles)}</p>
<p>${texts.until} ${timeOf(endsAt, shown)}.</p>
<p><a href="../staff">${texts.worklist}</a></p>`;
}

/** Who is signed in and until when; or what they wrote when their session had ended. */
export function sessionPage(shown: SessionPage): OperationAnswer {
  const { site, signedIn, kept } = shown;
  const isKept = kept !== undefined && kept !== 'gone';
  return {
    status: kept === 'gone' ? 404 : 200,
    body: staffPage(site, {
      title: isKept ? texts.keptTitle : texts.title,
      path,
      signedIn,
      main: isKept ? keptPart(kept, shown) : sessionPart(shown),
    }),
  };
}
