import { expect, test } from 'vitest';
import type { Region } from '../../../shared/domain/directory/directory.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { appointmentId, eventOf, headerOf } from '../../support/told-case.ts';
import { duty } from '../../support/told-staff.ts';

test('of a visit to rebook those hear who look after its clinic, wherever its case is looked after', async () => {
  const asked: Region[] = [];
  const header = headerOf({
    region: 'long-island',
    openVisits: { 'new-consult': appointmentId },
    toRebook: ['new-consult'],
  });
  const { deps } = relayWorld({ header });
  const onCall = {
    duty: async (region: Region) => {
      asked.push(region);
      return duty;
    },
  };
  const event = eventOf({ kind: 'needs-rebooking', appointmentId, clinicId: 'queens' });
  await relayPromise({ ...deps, onCall }, promisedEvent(event));
  expect(asked).toEqual(['nyc']);
});
