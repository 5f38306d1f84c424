import { expect, test } from 'vitest';
import type { DestinationDeps } from '../../../shared/workflows/relay/destinations.ts';
import { toPatient } from '../../../shared/workflows/relay/patient-destination.ts';
import { aCaseHeader, anEvent } from '../../support/records.ts';

test('a visit is told to its patient by mail, and to nobody who has not consented', async () => {
  const deps = {} as DestinationDeps;
  const event = anEvent({ change: 'booked' });
  expect(await toPatient(deps, event, aCaseHeader())).toHaveLength(1);
  expect(await toPatient(deps, event, aCaseHeader({ consentMissing: true }))).toEqual([]);
});
