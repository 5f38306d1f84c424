import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { openCase } from '../../../shared/domain/cases/open-case.ts';
import { Submission } from '../../../shared/domain/cases/submission.ts';
import { visitChangedEvent } from '../../../shared/domain/messages/event-makers.ts';
import { channels, type EventKind, eventKinds } from '../../../shared/domain/messages/events.ts';
import { caseNews, visitNews } from '../../../shared/domain/messages/news.ts';
import { ClinicalAnswers } from '../../../shared/domain/triage/input.ts';
import { safeFields } from '../../../shared/observability/log-fields.ts';
import { SendFailed } from '../../../shared/workflows/relay/ports.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { told } from '../../canaries/needles.ts';
import { intakeOf, personOf, referralOf, relativeOf } from '../../canaries/people.ts';
import { randomFrom } from '../../histories/random.ts';
import { aCard } from '../../support/act-records.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { appointmentOf, countedIds, eventOf, nineOClock } from '../../support/told-case.ts';

/** The form of somebody of whom everything is a mark, in what an intake and a referral may say. */
const marked = fc.record({ number: fc.nat(), seed: fc.nat() }).map(({ number, seed }) => {
  const random = randomFrom(seed);
  const person = personOf(number, random);
  const whole = { ...referralOf(person, 'routine', random), ...intakeOf(person, 'routine', random) };
  const { clinical, consent: _, ...form } = { submitter: relativeOf(person), ...whole };
  return { submission: Submission.parse(form), clinical: ClinicalAnswers.parse(clinical) };
});

/** Whatever an event may say beside its case, by kind. */
const membersOf = {
  'case-changed': fc.record({ change: fc.constantFrom(...caseNews) }),
  'visit-changed': fc.record({ change: fc.constantFrom(...visitNews) }),
  'cannot-be-reached': fc.record({ channel: fc.constantFrom(...channels) }),
};
const paged = ['page', 'escalation', 'flood-page'];
const page = fc.record({ round: fc.integer({ min: 1, max: 5 }), step: fc.integer({ min: 1, max: 50 }) });
const event = fc.constantFrom(...eventKinds).chain((kind) => {
  const members: fc.Arbitrary<object> = paged.includes(kind)
    ? page
    : (membersOf[kind as keyof typeof membersOf] ?? fc.constant({}));
  return members.map((each) => ({ kind, ...each }));
});

test('no message, subject, log line or id carries anything that a person told us; a mail only its own address', () =>
  fc.assert(
    fc.asyncProperty(marked, event, async ({ submission, clinical }, drawn) => {
      const ids = countedIds();
      const opened = openCase({ kind: 'intake', submission, clinical }, { now: nineOClock, ids, ruleset });
      const { deps, sent, mailed, lines, failing, failures, committed } = relayWorld({
        header: { ...opened.header, referrerId: 'demo-oncology' },
        card: aCard({ caseId: opened.header.caseId }),
        appointment: appointmentOf(),
        round: opened.paging?.round,
      });
      const { caseId, code } = opened.header;
      const isOfCase = 'caseId' in eventOf<EventKind>(drawn);
      const later = eventOf<EventKind>({ ...drawn, eventId: ids.next('evt'), ...(isOfCase && { caseId, code }) });
      const refused = visitChangedEvent({ ids, now: nineOClock }, opened.header, appointmentOf(), 'booked');
      failing.add(`${later.eventId}.nurse-one.email`);
      failing.add(`${refused.eventId}.patient.email`);
      failures.set(`${refused.eventId}.patient.email`, new SendFailed('MessageRejected', 'refused'));
      for (const each of [...opened.events, later, refused])
        await relayPromise(deps, promisedEvent(each)).catch(() => undefined);
      expect(committed.some((change) => change.kind === 'event')).toBe(true);
      const letters = mailed.map(({ to: _, ...letter }) => letter);
      const logged = lines.map(({ happening, fields = {} }) => ({ happening, ...safeFields(fields) }));
      const said = JSON.stringify([sent, letters, logged, opened.events, opened.paging, committed]);
      expect(told(said)).toEqual([]);
      expect(sent.length).toBeGreaterThan(0);
    }),
    { seed: 20261123, numRuns: propertyRuns() },
  ));
