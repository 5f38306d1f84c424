import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { openCase } from '../../../shared/domain/cases/open-case.ts';
import { Submission } from '../../../shared/domain/cases/submission.ts';
import { visitChangedEvent } from '../../../shared/domain/messages/event-makers.ts';
import { caseNews, channels, type EventKind, eventKinds, visitNews } from '../../../shared/domain/messages/events.ts';
import { ClinicalAnswers } from '../../../shared/domain/triage/input.ts';
import { safeFields } from '../../../shared/observability/log-fields.ts';
import { SendFailed } from '../../../shared/workflows/relay/ports.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { appointmentOf, countedIds, eventOf, nineOClock } from '../../support/told-case.ts';

/** A mark that no text of ours holds, in a shape that the field takes. */
const mark = fc.stringMatching(/^[A-Z]{12}$/).map((letters) => `Canary${letters}`);
const digits = fc.integer({ min: 2_000_000_000, max: 9_999_999_999 });

const marked = fc
  .record({ mark, phone: digits, other: digits, npi: fc.constant('1234567893') })
  .map(({ mark, phone, other, npi }) => {
    const email = `${mark}@example.org`;
    const submission = Submission.parse({
      language: 'en',
      submittedBy: 'caregiver',
      patient: {
        givenName: `${mark}Given`,
        familyName: `${mark}Family`,
        birthDate: '1962-04-09',
        sex: 'female',
        phone: `+1${phone}`,
        email,
        address: { line1: `${mark} Street`, line2: `${mark}2`, city: `${mark}ville`, state: 'NY', postalCode: '11787' },
        preferredContact: 'sms',
        smsConsent: true,
      },
      submitter: { relationship: `${mark}Aunt`, name: `${mark}Submitter`, phone: `+1${other}` },
      referrer: { npi, givenName: `${mark}Doc`, familyName: `${mark}Tor`, practice: `${mark}Practice`, email },
      reason: 'consult',
      diagnoses: ['C79.51'],
      externalId: `${mark}-991`,
      note: `${mark} note`,
      insurance: { primary: { kind: 'medicare', memberId: `${mark}Member` } },
    });
    const canaries = [mark, String(phone), String(other), npi, '1962', '11787', 'C79.51', 'medicare'];
    return { submission, canaries };
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

const clinical = ClinicalAnswers.parse({ cancerHistory: 'unknown', freeText: 'CanaryFreeText' });

test('no message, subject, log line or id carries anything that a person told us; a patient mail only its own address', () =>
  fc.assert(
    fc.asyncProperty(marked, event, async ({ submission, canaries }, drawn) => {
      const ids = countedIds();
      const opened = openCase({ kind: 'intake', submission, clinical }, { now: nineOClock, ids, ruleset });
      const { deps, sent, mailed, lines, failing, failures, committed } = relayWorld({
        header: opened.header,
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
      for (const told of [...opened.events, later, refused])
        await relayPromise(deps, promisedEvent(told)).catch(() => undefined);
      expect(committed.some((change) => change.kind === 'event')).toBe(true);
      const letters = mailed.map(({ to: _, ...letter }) => letter);
      const logged = lines.map(({ happening, fields = {} }) => ({ happening, ...safeFields(fields) }));
      const said = JSON.stringify([sent, letters, logged, opened.events, opened.paging, committed]);
      for (const canary of [...canaries, 'CanaryFreeText']) expect(said).not.toContain(canary);
      expect(sent.length).toBeGreaterThan(0);
    }),
    { seed: 20261123, numRuns: propertyRuns() },
  ));
