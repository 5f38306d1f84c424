import { expect, test } from 'vitest';
import { messageTexts } from '../../../shared/texts/messages.ts';
import type { DestinationDeps } from '../../../shared/workflows/relay/destinations.ts';
import { toPatient } from '../../../shared/workflows/relay/patient-destination.ts';
import { aCaseHeader, anEvent } from '../../support/records.ts';

test('a visit is told to its patient by mail; who has not consented is to be phoned, and nobody where they have died', async () => {
  const deps = { texts: messageTexts } as DestinationDeps;
  const event = anEvent({ change: 'booked' });
  const told = async (changes = {}) =>
    (await toPatient(deps, event, aCaseHeader(changes))).map(({ sendId, entry }) => [sendId, entry?.to]);
  expect(await told()).toEqual([[`${event.eventId}.patient.email`, 'patient']]);
  expect(await told({ consentMissing: true })).toEqual([[`${event.eventId}-phone-the-patient`, undefined]]);
  expect(await told({ status: 'closed', outcome: 'died' })).toEqual([]);
});
