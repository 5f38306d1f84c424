import { typedIn } from '../../../../shared/domain/cases/typed-fault.ts';
import { fieldOf, formLines } from '../../../../shared/domain/triage/staff/form-words.ts';
import { plainWords } from '../../../../shared/domain/triage/staff/plain-words.ts';
import { factList } from '../../../../shared/http/console/fact-list.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { clockTime } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { caseTexts as texts } from '../../../../shared/texts/en/pages/console-case.ts';
import { callLink, clinicName } from './case-names.ts';
import type { CaseView, ShownCase } from './case-view.ts';

type Submission = ShownCase['submission'];

const joined = (parts: readonly (string | undefined)[], between = ', '): string =>
  parts.filter((part) => part !== undefined && part !== '').join(between);

const mailLink = (address: string | undefined): Piece =>
  address !== undefined && html`<a href="mailto:${encodeURIComponent(address)}">${address}</a>`;

function submitter({ submitter: by }: Submission): Piece {
  if (!by) return undefined;
  return html`${joined([by.name, by.relationship])} ${callLink(by)} ${mailLink(by.email)}`;
}

function referrer({ referrer: by }: Submission): Piece {
  if (!by) return undefined;
  return html`${joined([joined([by.givenName, by.familyName], ' '), by.practice])}${by.npi && html` (NPI ${by.npi})`} ${callLink(by)} ${mailLink(by.email)}`;
}

const address = ({ patient: { address: at } }: Submission): string =>
  at ? joined([at.line1, at.line2, at.city, joined([at.state, at.postalCode], ' ')]) : '';

const insurance = ({ insurance: by }: Submission): string =>
  joined(
    [by?.primary, by?.secondary].map((each) => each && joined([plainWords(each.kind), each.memberId], ' ')),
    '; ',
  );

function wishes(view: CaseView): string {
  const { preferences: wanted } = view.body.submission;
  const { telehealth, stepFree } = texts.wishes;
  return joined([
    wanted?.region && plainWords(wanted.region),
    ...(wanted?.clinicIds ?? []).map((id) => clinicName(view, id)),
    wanted?.telehealth ? telehealth : undefined,
    wanted?.stepFree ? stepFree : undefined,
  ]);
}

function filledBy({ channel, submittedBy }: Submission): string {
  return joined([submittedBy && texts.submittedBy[submittedBy], channel && texts.channels[channel]]);
}

/** What of the form is missing or odd, and what of its wishes nobody can meet. */
function toMend({ body }: CaseView): Html | undefined {
  const lines = [
    ...formLines({ formFaults: body.incomplete ?? [], isConsentMissing: body.consentMissing === true }),
    ...(body.incomplete ?? []).flatMap((fault) => {
      const typed = typedIn(fault);
      return typed === undefined ? [] : [`${fieldOf(fault.pointer)}: typed as “${typed}”`];
    }),
    ...(body.toCheck ?? []).map(({ pointer, detail }) => `${fieldOf(pointer)} ${detail}`),
    ...(body.ignoredPreferences ?? []).map(({ detail }) => `${texts.ignored} ${detail}`),
  ];
  return lines.length === 0
    ? undefined
    : html`<h3>${texts.toMend}</h3>
<ul>${lines.map((each) => html`<li>${each}</li>\n`)}</ul>`;
}

/** What is known of the person and of the form besides clinical answers. */
export function personFacts(view: CaseView): Html {
  const { body, now, zone } = view;
  const { submission, contact } = body;
  const { patient } = submission;
  const { facts } = texts;
  const list = factList([
    [facts.email, mailLink(patient.email ?? contact.email)],
    [facts.prefers, texts.preferred[contact.preferred]],
    [facts.textMessages, contact.smsConsent ? facts.yesConsent : facts.noConsent],
    [facts.submitter, submitter(submission)],
    [facts.referrer, referrer(submission)],
    [facts.filledBy, filledBy(submission)],
    [facts.reason, submission.reason && plainWords(submission.reason)],
    [facts.externalId, submission.externalId],
    [facts.address, address(submission)],
    [facts.wants, wishes(view)],
    [facts.insurance, insurance(submission)],
    [facts.received, clockTime(body.receivedAt, { now, zone })],
    [facts.caseId, html`<code>${body.caseId}</code>`],
  ]);
  const mend = toMend(view);
  return html`${mend}${fold(texts.person, list, { id: 'person' })}`;
}
