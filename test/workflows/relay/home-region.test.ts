import { expect, test } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { mendForm } from '../../../shared/domain/cases/mend-form.ts';
import { openCase } from '../../../shared/domain/cases/open-case.ts';
import type { Region } from '../../../shared/domain/directory/directory.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { routineIntake } from '../../support/bodies.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { countedIds, nineOClock } from '../../support/told-case.ts';
import { duty } from '../../support/told-staff.ts';

const context = { now: nineOClock, ids: countedIds(), ruleset };
const {
  clinical,
  consent: _,
  preferences: __,
  ...form
} = IntakeBody.parse({
  ...routineIntake,
  clinical: { symptoms: { saddleNumbness: { value: 'yes', onsetDays: 1 }, gait: { value: 'cannot-walk' } } },
});
const livingAt = (postalCode: string) => ({ ...form, patient: { ...form.patient, address: { postalCode } } });

/** An emergency of somebody at a ZIP code. */
const emergencyAt = (postalCode: string, preferences = {}) =>
  openCase({ kind: 'intake', submission: { ...livingAt(postalCode), preferences } as never, clinical }, context);

/** The regions whose rotas are asked for its page. */
async function rotasAskedFor({ header, events }: ReturnType<typeof emergencyAt>): Promise<Region[]> {
  const asked: Region[] = [];
  const { deps } = relayWorld({ header });
  const page = events.find(({ kind }) => kind === 'page');
  if (!page) throw new Error('An emergency is paged.');
  const onCall = {
    duty: async (region: Region) => {
      asked.push(region);
      return duty;
    },
  };
  await relayPromise({ ...deps, onCall }, promisedEvent(page));
  return asked;
}

test.each<[string, string, object, Region]>([
  ['on Long Island without a preference', '11787', {}, 'long-island'],
  ['on Long Island who prefers the city', '11787', { region: 'nyc' }, 'nyc'],
  ['on Long Island who prefers a clinic in the city', '11787', { clinicIds: ['queens'] }, 'nyc'],
  ['in the city', '10016', {}, 'nyc'],
  ['of no region', '07302', {}, 'nyc'],
])('who is on call for a person %s', async (_, zip, preferences, region) => {
  expect(await rotasAskedFor(emergencyAt(zip, preferences))).toEqual([region]);
});

test('an address that staff mend moves it', () => {
  const { header, record } = emergencyAt('10016');
  const mended = mendForm(
    header,
    record,
    livingAt('11787') as never,
    new Set(['/patient/address/postalCode']),
    context,
  );
  expect([header.homeRegion, mended.header.homeRegion]).toEqual(['nyc', 'long-island']);
});
