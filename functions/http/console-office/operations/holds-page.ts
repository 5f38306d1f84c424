import type * as z from 'zod/mini';
import type { HoldersAnswer } from '../../../../shared/contract/hold-answers.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import { faultSummary } from '../../../../shared/http/console/fault-summary.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { clockTime, type ReadAt } from '../../../../shared/http/html/clock-time.ts';
import { hiddenFields, mainButton } from '../../../../shared/http/html/form/buttons.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { holdsTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';
import { caseLink } from '../reports/breaches-part.ts';
import { operationsPages, upFromPart as up } from './operations-frame.ts';

type Holders = z.infer<typeof HoldersAnswer>['holders'];

/** What the page is about besides the holders. */
export interface ShownHolds {
  signedIn: SignedIn;
  at: ReadAt;
  /** Whose holds somebody asked to end. */
  release?: string | undefined;
  did?: string | undefined;
  refused?: Refused | undefined;
}

const page = `${up}${operationsPages.holds}`;

/** Asks once more before anybody loses a time. */
const asking = (holder: string, signedIn: SignedIn): Html =>
  html`<form class="notice" method="post" action="${page}">
<h2>${texts.ask(holder)}</h2>
<p>${texts.warning}</p>
${formTokenInput(signedIn)}
${hiddenFields({ holder })}
${mainButton({ label: texts.yes })}
<p><a href="${page}">${texts.no}</a></p>
</form>`;

const endLink = (holder: string): Html =>
  html`<a href="${page}?${new URLSearchParams({ release: holder }).toString()}">${texts.release}<span class="usa-sr-only"> ${holder}</span></a>`;

/** Who holds times, and the way to end it. */
export function holdsPart(holders: Holders, { signedIn, at, release }: ShownHolds): Html {
  const { holder, holds, since, cases, act } = texts.columns;
  const asked = holders.find((each) => each.holder === release);
  return html`${asked && asking(asked.holder, signedIn)}
<p>${texts.intro}</p>
${dataTable({
  caption: texts.title,
  hidesCaption: true,
  columns: [
    { head: holder, isRowHead: true },
    { head: holds, isNumber: true },
    { head: since },
    { head: cases },
    { head: act },
  ],
  rows: holders.map((each) => [
    each.holder,
    each.holds,
    clockTime(each.since, at),
    each.cases.map((caseId) => html`${caseLink(caseId, up)} `),
    endLink(each.holder),
  ]),
  empty: texts.empty,
})}`;
}

export const holdsNotice = ({ did, refused }: ShownHolds): Html =>
  html`${doneNotice(did, texts.did)}${faultSummary(refused, {})}`;
