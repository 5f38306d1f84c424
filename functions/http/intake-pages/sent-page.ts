import { Temporal } from 'temporal-polyfill';
import { intakeArrival } from '../../../shared/contract/arrivals.ts';
import type { FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { ignoredWishFaults } from '../../../shared/contract/views/ignored-wishes-view.ts';
import { triagedCase } from '../../../shared/contract/views/triage-view.ts';
import type { TimesState } from '../../../shared/contract/visit-pages.ts';
import { booksItself } from '../../../shared/domain/booking/right-to-book.ts';
import type { OpenedCase } from '../../../shared/domain/cases/open-case.ts';
import type { Submission } from '../../../shared/domain/cases/submission.ts';
import { epochSeconds } from '../../../shared/domain/core/instants.ts';
import { epochMinuteOf } from '../../../shared/domain/core/local-time.ts';
import { patientTextParts } from '../../../shared/domain/triage/patient-text.ts';
import type { PatientTextParts } from '../../../shared/domain/triage/patient-text-parts.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { emergencyPage } from '../../../shared/http/html/emergency-page.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { whenWords } from '../../../shared/http/html/reader-time.ts';
import { resultPage } from '../../../shared/http/html/result-page.ts';
import { teamKnows } from '../../../shared/http/html/team-knows.ts';
import { bookingEnds } from '../../../shared/links/case-links.ts';
import type { Uses } from '../../compose.ts';
import { type JudgedArrival, type JudgedArrivalDeps, judgedArrival } from '../intake/judged-arrival.ts';
import { opensFor } from '../visit-pages/addresses.ts';
import { formAsBody, salvagedForm } from './form-as-body.ts';
import { languageLink, visitLinks } from './onward-links.ts';
import type { Shown } from './read-form.ts';

export type SentPageDeps = JudgedArrivalDeps & Uses<'advice' | 'linkKeys' | 'ruleset' | 'settings' | 'site' | 'zone'>;
type Sent = NonNullable<FormState['sent']>;

const up = wayUp('/intake');

/** The form once it was sent: what its page is made of again when it is loaded anew. */
export const stateSent = (
  { settings }: Pick<SentPageDeps, 'settings'>,
  { answers, callBack }: FormState,
  { header, record }: OpenedCase,
  now: Temporal.Instant,
): FormState & { sent: Sent } => ({
  answers,
  at: 'sent',
  ...(callBack && { callBack }),
  sent: {
    caseId: header.caseId,
    code: header.code,
    at: record.at,
    urgency: header.urgency,
    books: booksItself(header, settings),
    until: epochSeconds(now) + opensFor,
  },
});

/** What choosing a time takes over of the form. */
const timesStateOf = ({ caseId, code }: Sent, { patient, preferences, insurance }: Submission): TimesState => ({
  caseId,
  code,
  ...(patient.address?.postalCode && { near: patient.address.postalCode.slice(0, 5) }),
  ...(preferences?.telehealth && { telehealth: true }),
  ...(preferences?.stepFree && { stepFree: true }),
  ...(insurance && { coverage: insurance.primary.kind }),
  ...(insurance?.secondary && { secondary: insurance.secondary.kind }),
});

/** A case as it is told: at the level that it was stored with. */
function textsOf(
  { advice }: SentPageDeps,
  { header, record }: OpenedCase,
  sent: Sent,
  language: PageLanguage,
): PatientTextParts {
  const triaged = triagedCase({ header: { ...header, urgency: sent.urgency }, record });
  return patientTextParts(triaged, language, advice.texts, advice);
}

/** The page of a form that was sent: of an emergency what to do until help is there, of any other what comes next. */
export async function sentPage(
  deps: SentPageDeps,
  shown: Shown & { state: { sent: Sent } },
  { opened, ignored }: JudgedArrival,
  now: Temporal.Instant,
): Promise<string> {
  const { language, embed, state } = shown;
  const { sent } = state;
  const told = textsOf(deps, opened, sent, language);
  const controls = await languageLink(deps, shown, now);
  if (sent.urgency === 'emergent')
    return emergencyPage(deps.site, {
      language,
      up,
      told,
      crisis: told.crisis,
      outcome: teamKnows(sent.code, language),
      controls,
    });
  const links = await visitLinks(deps, timesStateOf(sent, opened.record.submission), {
    ...{ language, now },
    until: Math.min(sent.until, bookingEnds(opened.header)),
  });
  const { contactBy, seenBy } = opened.header.deadlines;
  const inWords = (instant: string) =>
    whenWords(epochMinuteOf(Temporal.Instant.from(instant)), { language, zone: deps.zone });
  return resultPage(deps.site, {
    language,
    up,
    embed,
    urgency: sent.urgency,
    told,
    code: sent.code,
    ...(sent.books && { times: links?.times }),
    callBy: inWords(contactBy),
    seenBy: inWords(seenBy),
    worse: links?.worse,
    ignored: ignoredWishFaults(ignored, language).map(({ detail }) => detail),
    controls,
  });
}

/**
 * The same by its address: its form is judged again as at the moment when it was sent, so that it says the same; nothing is stored.
 * @returns undefined where its form leaves nothing to judge
 */
export async function sentPageAgain(
  deps: SentPageDeps,
  shown: Shown,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const { sent } = shown.state;
  if (!sent) return undefined;
  const at = Temporal.Instant.from(sent.at);
  const body = salvagedForm(formAsBody(deps, shown, at));
  if (!body) return undefined;
  const judged = await judgedArrival(deps, intakeArrival(body), at);
  return sentPage(deps, { ...shown, state: { ...shown.state, sent } }, judged, now);
}
