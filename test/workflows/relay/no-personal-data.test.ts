import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleset } from '../../shared/config/ruleset.ts';
import { caseEvent } from '../../shared/domain/cases/notices.ts';
import { openCase } from '../../shared/domain/cases/open-case.ts';
import { Submission } from '../../shared/domain/cases/submission.ts';
import { eventKinds, OutboxEvent } from '../../shared/domain/messages/outbox-event.ts';
import { ClinicalAnswers } from '../../shared/domain/triage/input.ts';
import { safeFields } from '../../shared/observability/log-fields.ts';
import { relayEvent } from '../../shared/workflows/relay-event.ts';
import { relayWorld } from '../support/relay-world.ts';
import { appointmentId, appointmentOf, countedIds, nineOClock } from '../support/told-case.ts';

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

const event = fc.record({
  kind: fc.constantFrom(...eventKinds.filter((kind) => kind !== 'timer')),
  change: fc.constantFrom(...OutboxEvent.shape.change.def.innerType.options),
  step: fc.integer({ min: 1, max: 50 }),
});

const clinical = ClinicalAnswers.parse({ cancerHistory: 'unknown', freeText: 'CanaryFreeText' });

test('no message, subject, log line or id carries anything that a person told us; a patient mail only its own address', () =>
  fc.assert(
    fc.asyncProperty(marked, event, async ({ submission, canaries }, drawn) => {
      const ids = countedIds();
      const opened = openCase({ kind: 'intake', submission, clinical }, { now: nineOClock, ids, ruleset });
      const { deps, sent, mailed, lines, failing } = relayWorld({
        header: opened.header,
        appointment: appointmentOf(),
      });
      const later = caseEvent({ ids, now: nineOClock }, opened.header, { ...drawn, appointmentId, clinicId: 'queens' });
      failing.add(`${later.eventId}.nurse-one.email`);
      for (const told of [...opened.events, later]) await relayEvent(deps, told).catch(() => undefined);
      const letters = mailed.map(({ to: _, ...letter }) => letter);
      const logged = lines.map(({ happening, fields = {} }) => ({ happening, ...safeFields(fields) }));
      const said = JSON.stringify([sent, letters, logged, opened.events]);
      for (const canary of [...canaries, 'CanaryFreeText']) expect(said).not.toContain(canary);
      expect(sent.length).toBeGreaterThan(0);
    }),
    { seed: 20261123, numRuns: 300 },
  ));
