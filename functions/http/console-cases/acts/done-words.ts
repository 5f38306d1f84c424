import { Temporal } from 'temporal-polyfill';
import { epochMinuteOf } from '../../../../shared/domain/core/local-time.ts';
import { wordsFor } from '../../../../shared/domain/triage/staff/plain-words.ts';
import { whenWords } from '../../../../shared/http/html/reader-time.ts';
import { actOutcomeTexts } from '../../../../shared/texts/en/pages/console-act-outcomes.ts';
import { contactWords } from '../../../../shared/texts/en/pages/console-case.ts';
import { urgencyWords } from '../../../../shared/texts/en/urgency-words.ts';
import { clinicName, clinicZone, practitionerName } from '../case/case-names.ts';
import { belongsInEmergencyRoom, isLateVisit } from '../case/case-standing.ts';
import type { ActView, ShownCase } from '../case/case-view.ts';

const { done, details: texts } = actOutcomeTexts;

/** Acts that are about a visit: which one is said. */
export const onVisits: readonly string[] = [
  'book',
  'move',
  'confirm',
  'check-in',
  'complete',
  'no-show',
  'cancel',
  'accept-late',
];

/** Day, time, place and practitioner of a visit: `Friday, November 27, 9:00 AM, Brooklyn, with Dr. Rivera`. */
export function visitLine(view: ActView, visit: ShownCase['appointments'][number]): string {
  const start = epochMinuteOf(Temporal.Instant.from(visit.start));
  const when = whenWords(start, { language: 'en', zone: clinicZone(view, visit.clinicId) });
  return `${when}, ${clinicName(view, visit.clinicId)}, ${texts.with} ${practitionerName(view, visit.practitionerId)}`;
}

/** What was done with a visit, and what is wrong with it as it stands. */
function ofVisit(view: ActView, said: string): string {
  const visit = view.body.appointments.find(({ appointmentId }) => appointmentId === view.visit);
  if (!visit) return said;
  return [
    `${said.replace(/\.$/, '')}: ${visitLine(view, visit)}.`,
    ...(isLateVisit(view.body, visit) ? [texts.late] : []),
    ...(belongsInEmergencyRoom(view.body) ? [texts.emergency] : []),
  ].join(' ');
}

/** What was done, with what it came to: read from the case as it stands, so that no address can make a page say what is not so. */
export function doneWords(view: ActView): Readonly<Record<string, string>> {
  const { assignee, lastContact, urgency } = view.body;
  const visits = onVisits.map((act) => [act, ofVisit(view, done[act] ?? '')] as const);
  return {
    ...done,
    ...Object.fromEntries(visits),
    assign: assignee === undefined ? texts.unassigned : `${texts.assigned} ${assignee}.`,
    override: `${texts.level} ${wordsFor(urgency, urgencyWords)}.`,
    ...(lastContact && {
      contact: `${lastContact.reached ? texts.reached : texts.notReached} ${contactWords[lastContact.channel]}.`,
    }),
  };
}
