import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  listAppointmentTypes,
  listClinics,
  listPractitioners,
} from '../../../functions/http/directory/list-directory.ts';
import { directoryRoutes } from '../../../functions/http/directory/routes.ts';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { schedulingSettings } from '../../../shared/config/scheduling.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { anId } from '../../support/records.ts';

const today = '2026-11-24';
const yesterday = '2026-11-23';

/** The answers at noon in New York, each as its schema lets it leave. */
async function lists(directory: Directory, now = `${today}T17:00:00Z`) {
  const deps = {
    directory: { directory: async () => directory, scheduleGroups: async () => [] },
    settings: schedulingSettings,
    zone: 'America/New_York',
  };
  const request = { query: {}, now: Temporal.Instant.from(now) };
  const { listClinics: ofClinics, listPractitioners: ofPractitioners, listAppointmentTypes: ofTypes } = directoryRoutes;
  const { clinics } = ofClinics.answers[200].schema.parse((await listClinics(deps)(request as never)).body);
  const { practitioners } = ofPractitioners.answers[200].schema.parse(
    (await listPractitioners(deps)(request as never)).body,
  );
  const { appointmentTypes } = ofTypes.answers[200].schema.parse(
    (await listAppointmentTypes(deps)(request as never)).body,
  );
  return { clinics, practitioners, appointmentTypes };
}

const ending = <E extends object>(entries: E[], until: string): E[] => [{ ...entries[0]!, until }, ...entries.slice(1)];
const [clinic] = sampleDirectory.clinics;
const [practitioner] = sampleDirectory.practitioners;
const [type] = sampleDirectory.appointmentTypes;

describe('the lists of the directory', () => {
  it('leave out what is not in use any more, and no other entry names it', async () => {
    const shown = await lists({
      ...sampleDirectory,
      clinics: ending(sampleDirectory.clinics, yesterday),
      practitioners: ending(sampleDirectory.practitioners, yesterday),
      appointmentTypes: ending(sampleDirectory.appointmentTypes, yesterday),
    });
    expect(shown.clinics).toHaveLength(sampleDirectory.clinics.length - 1);
    expect(shown.appointmentTypes).toHaveLength(sampleDirectory.appointmentTypes.length - 1);
    // The medical oncologist of Manhattan has no other clinic.
    expect(shown.practitioners).toHaveLength(sampleDirectory.practitioners.length - 2);
    const text = JSON.stringify(shown);
    for (const id of [clinic!.clinicId, practitioner!.practitionerId, type!.appointmentTypeId])
      expect(text).not.toContain(`"${id}"`);
  });

  it('show it on its last day, by its own clock', async () => {
    const directory = { ...sampleDirectory, clinics: ending(sampleDirectory.clinics, yesterday) };
    expect((await lists(directory, '2026-11-24T04:59:00Z')).clinics).toHaveLength(8);
    expect((await lists(directory, '2026-11-24T05:00:00Z')).clinics).toHaveLength(7);
  });

  it('tell the terms of a type, those of the practice where it has none', async () => {
    const { horizonDays: _, cutOffHours: __, ...plain } = type!;
    const appointmentTypes = [{ ...plain, horizonDays: 30 }, ...sampleDirectory.appointmentTypes.slice(1)];
    const shown = await lists({ ...sampleDirectory, appointmentTypes });
    expect(shown.appointmentTypes[0]).toMatchObject({ horizonDays: 30, cutOffHours: 2, modality: 'in-person' });
    expect(shown.appointmentTypes.find(({ modality }) => modality === 'telehealth')?.appointmentTypeId).toBe(
      'telehealth',
    );
  });

  it('tell where a practitioner is licensed, and what a clinic offers whoever comes', async () => {
    const { clinics, practitioners } = await lists(sampleDirectory);
    for (const { licensedStates } of practitioners) expect(licensedStates).toEqual(['NY']);
    for (const { stepFree, imagingOnSite, insurances } of clinics)
      expect([typeof stepFree, typeof imagingOnSite, insurances!.includes('medicare')]).toEqual([
        'boolean',
        'boolean',
        true,
      ]);
    for (const member of ['stepFree', 'imagingOnSite'] as const)
      expect(new Set(clinics.map((each) => each[member]))).toEqual(new Set([true, false]));
  });

  it('keep the business of the practice to itself', async () => {
    const dated = {
      openDates: [today],
      closedDates: [yesterday],
      closures: [{ closureId: anId('cls'), from: today, to: today, reason: 'Somebody is ill' }],
      release: { expeditedHours: 48, everyoneHours: 24 },
      travelMinutes: { bronx: 30 },
      until: '2027-01-01',
    };
    const session = { sessionId: anId('ses'), clinicId: clinic!.clinicId, date: today, start: '09:00', end: '12:00' };
    const { clinics, practitioners } = await lists({
      ...sampleDirectory,
      clinics: [{ ...clinic!, ...dated }],
      practitioners: [
        {
          ...practitioner!,
          sessions: [session],
          limits: [{ appointmentType: 'new-consult', perDay: 1 }],
          until: '2027-01-01',
        },
      ],
    });
    expect(clinics).toEqual([clinic]);
    const {
      weeklyHours: _,
      scheduleGroup: __,
      homeZone: ___,
      videoUrl: ____,
      clinicIds: _____,
      ...shown
    } = practitioner!;
    expect(practitioners).toEqual([{ ...shown, clinicIds: [clinic!.clinicId] }]);
  });
});
