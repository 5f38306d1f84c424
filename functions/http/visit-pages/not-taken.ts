import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { distanceMiles } from '../../../shared/domain/directory/distance.ts';
import type { ZonedSlot } from '../../../shared/domain/search/slot-order.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { isPassing } from '../../../shared/http/core/passing-trouble.ts';
import { hiddenFields, mainButton } from '../../../shared/http/html/form/buttons.ts';
import { type FormFields, fieldText } from '../../../shared/http/html/form-fields.ts';
import { html } from '../../../shared/http/html/markup.ts';
import { timesTexts } from '../../../shared/texts/pages/times.ts';
import { OutcomeUnknown } from '../../../shared/workflows/core/commit-errors.ts';
import { type LeadingOn, timesAddress } from './addresses.ts';
import type { TimesAsked } from './show-times.ts';
import { timesInFull } from './time-buttons.ts';
import { callLine, told } from './told.ts';
import { toldToCall } from './told-to-call.ts';
import { framed } from './visit-frame.ts';
import type { TimesDeps } from './visit-pages-deps.ts';
import type { Choosing } from './wanted-times.ts';

/** Who asked for a time that they did not get. */
export interface NotTaken {
  asked: TimesAsked;
  on: LeadingOn;
  chosen: Choosing;
  /** What was sent: sent again where the trouble may pass. */
  fields: FormFields;
}

/** Refusals after which another time helps. */
const goneKinds: readonly Refusal['kind'][] = [
  'time-taken',
  'hold-gone',
  'after-deadline',
  'not-found',
  'visit-exists',
];

/** Why it was not taken: somebody else has it, a sooner one is to be taken, or it is not to be had at all. */
function headlineOf({ kind, extras }: Refusal, hasOthers: boolean, { language }: LeadingOn): string {
  const texts = timesTexts[language];
  if (kind === 'after-deadline') return texts.afterDeadline;
  if (kind === 'not-found' || (extras.reason !== undefined && extras.reason !== 'busy')) return texts.notFree;
  return hasOthers ? texts.taken : texts.takenNone;
}

/** Free times with how far they are from where the person lives, which no refusal knows. */
function withMiles(
  deps: TimesDeps,
  { state: { near }, directory }: Choosing,
  times: readonly ZonedSlot[],
): ZonedSlot[] {
  const home = near && deps.placeOfZip(near);
  return times.map((time) => {
    const clinic = directory.clinics.find(({ clinicId }) => clinicId === time.clinicId);
    return home && clinic ? { ...time, distanceMiles: distanceMiles(home, clinic) } : time;
  });
}

/** The nearest free times as buttons, which go where the pages of times take what is chosen. */
function gone(deps: TimesDeps, refusal: Refusal, { on, chosen }: NotTaken): OperationAnswer {
  const { language } = on;
  const texts = timesTexts[language];
  const alternatives = withMiles(deps, chosen, refusal.extras.alternatives ?? []);
  const headline = headlineOf(refusal, alternatives.length > 0, on);
  const address = timesAddress(chosen.state, on);
  const showing = { directory: chosen.directory, language, spoken: [], fromHome: true };
  const main = html`<h1 tabindex="-1" data-focus="true" autofocus>${headline}</h1>
${
  alternatives.length > 0 &&
  html`<form method="post" action="${address}">
${timesInFull(
  showing,
  alternatives.map((time) => ({ ...time, reasons: [] })),
)}
</form>`
}
<p><a href="${address}">${texts.seeAll}</a></p>
${callLine(deps, language)}`;
  return framed(deps, { status: 409, language, title: headline, query: addressQuery(address), main });
}

/** The other language leads to the page of times, since this one answers a press and stands at no address. */
const addressQuery = (address: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(address.slice(address.indexOf('?'))));

/** It may go well shortly: the same can be sent again, and is not carried out twice. */
function failed(deps: TimesDeps, { asked, on, fields }: NotTaken, status: number): OperationAnswer {
  const texts = timesTexts[on.language];
  const sent = Object.fromEntries(['slot', 'go'].map((name) => [name, fieldText(fields, name)]));
  return told(deps, {
    status,
    language: on.language,
    query: asked.query,
    headline: texts.failed,
    lines: [texts.failedNext],
    next: html`<form method="post">${hiddenFields(sent)}${mainButton({ label: texts.again })}</form>`,
  });
}

/**
 * What somebody is told who asked for a time and did not get it: why, and what to do next.
 * @throws what is no refusal and does not pass
 */
export function notTaken(deps: TimesDeps, error: unknown, wanted: NotTaken): OperationAnswer {
  const { asked, on, chosen } = wanted;
  if (isPassing(error) || error instanceof OutcomeUnknown) return failed(deps, wanted, 503);
  if (!(error instanceof Refusal)) throw error;
  if (error.kind === 'retries-exhausted') return failed(deps, wanted, 409);
  if (goneKinds.includes(error.kind)) return gone(deps, error, wanted);
  const rest = { status: 409, language: on.language, query: asked.query };
  if (error.kind !== 'too-many-holds') return toldToCall(deps, error, { ...rest, now: on.now, header: chosen.header });
  const texts = timesTexts[on.language];
  return told(deps, { ...rest, headline: texts.tooMany, lines: [texts.tooManyNext] });
}
