import { expect, test } from 'vitest';
import type { PatientText } from '../../../shared/domain/messages/message.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { appointmentOf, eventOf, headerOf } from '../../support/told-case.ts';

const { appointmentId } = appointmentOf();

/** A visit is booked for somebody who has a mailbox and wants text messages: what they get, and whether staff are to phone. */
async function bookedFor(language: string) {
  const contact = { ...headerOf().contact, email: 'm@example.org', phone: '+12125550187', smsConsent: true };
  const world = relayWorld({ appointment: appointmentOf(), header: headerOf({ contact, language }) });
  const texted: PatientText[] = [];
  const texter = {
    text: async (text: PatientText) => {
      texted.push(text);
      return undefined;
    },
  };
  const booked = eventOf({ kind: 'visit-changed', change: 'booked', appointmentId });
  await relayPromise({ ...world.deps, texter }, promisedEvent(booked));
  const toPhone = world.committed.filter(
    (change) => change.kind === 'event' && change.event.kind === 'phone-the-patient',
  );
  return { mail: world.mailed[0]?.subject, text: texted[0]?.body, phoned: toPhone.length };
}

test.each([
  ['en', /^(Your )?visit|booked/i, 0],
  ['es', /cita/i, 0],
  ['und', /^(Your )?visit|booked/i, 0],
  ['zh', /^(Your )?visit|booked/i, 1],
  ['ht', /^(Your )?visit|booked/i, 1],
])('a visit of somebody who reads %s', async (language, word, phoned) => {
  const told = await bookedFor(language);
  expect(told).toMatchObject({ mail: expect.stringMatching(word), phoned });
  expect(told.text).toBe(phoned ? (await bookedFor('en')).text : told.text);
  expect(told.text).toBeDefined();
});
