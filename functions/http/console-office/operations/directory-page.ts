import type { DifferenceAnswer } from '../../../../shared/contract/directory-difference.ts';
import type { Referrer } from '../../../../shared/domain/directory/directory.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { faultSummary } from '../../../../shared/http/console/fault-summary.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { mainButton } from '../../../../shared/http/html/form/buttons.ts';
import { errorSummary } from '../../../../shared/http/html/form/error-summary.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { directoryTexts as texts } from '../../../../shared/texts/en/pages/console-directory.ts';
import { upFromPart as up } from './operations-frame.ts';

/** Of a text that is no JSON. */
export const pastedPointer = '/directory';

/** What the page says. */
export interface ShownDirectory {
  signedIn: SignedIn;
  /** As it was pasted. */
  pasted: string;
  referrers: readonly Referrer[];
  difference?: DifferenceAnswer | undefined;
  refused?: Refused | undefined;
}

const linesOf = (lines: readonly string[]): Html =>
  html`<pre class="difference" tabindex="0">${lines.map((line) => html`${line}\n`)}</pre>`;

/** What an import would change, and how it is done: no function may look through all visits for those that it would orphan. */
function differencePart({ entries, lines, warnings }: DifferenceAnswer): Html {
  return html`<section class="report" aria-labelledby="difference"><h2 id="difference">${texts.difference(entries)}</h2>
${warnings.length > 0 && html`<h3>${texts.warnings}</h3><ul>${warnings.map(({ pointer, detail }) => html`<li>${pointer}: ${detail}</li>`)}</ul>`}
${lines.length > 0 && linesOf(lines)}
${entries > 0 && html`<h3>${texts.how}</h3><p>${texts.why}</p><p>${texts.dryRun}</p>${linesOf(texts.commands)}`}
</section>`;
}

const referrersPart = (referrers: readonly Referrer[]): Html =>
  html`<section class="report" aria-labelledby="referrers"><h2 id="referrers">${texts.referrers} (${referrers.length})</h2>
${dataTable({
  caption: texts.referrers,
  hidesCaption: true,
  columns: [{ head: texts.columns.name, isRowHead: true }, { head: texts.columns.id }, { head: texts.columns.until }],
  rows: referrers.map(({ referrerId, name, until = '' }) => [name, referrerId, until]),
  empty: texts.noReferrers,
})}</section>`;

/** Export, a directory to compare, what it would change, and who refers. */
export const directoryPart = ({ signedIn, pasted, referrers, difference }: ShownDirectory): Html =>
  html`${difference && differencePart(difference)}
<p>${texts.intro} <a href="${up}staff/operations/directory.json">${texts.export}</a></p>
<form method="post" action="${up}staff/operations/directory">
${formTokenInput(signedIn)}
${textField({ name: 'directory', label: texts.paste, hint: texts.pasteHint, value: pasted, rows: 12 })}
${mainButton({ label: texts.compare })}
</form>
${referrersPart(referrers)}`;

/** Whole of what was pasted, or a place in it, as its own members name it. */
const placeOf = (pointer: string): string =>
  pointer === '' || pointer === pastedPointer ? texts.paste : pointer.slice(1);

/** All faults of a directory, each with where it stands in what was pasted; all lead there. */
export function directoryNotice({ refused }: ShownDirectory): Html | undefined {
  const { errors } = refused?.problem ?? {};
  if (!errors) return faultSummary(refused, {});
  return errorSummary(
    texts.faults,
    errors.map(({ pointer, detail }) => ({ field: 'directory', text: `${placeOf(pointer)}: ${detail}` })),
  );
}
