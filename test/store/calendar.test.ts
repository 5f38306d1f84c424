import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import type { Practitioner } from '../../shared/domain/directory/directory.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { calendarReader } from '../../shared/store/readers/calendar-reader.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { aTimeOff } from '../support/calendar-records.ts';
import { anEvent, anId } from '../support/records.ts';
import { started } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = started(openStore);
const calendar = () => calendarReader(store.client, store.tableName);
const writer = () => directoryWriter(store.client, store.tableName);
const conflictOn = (kind: Change['kind']) => expect.objectContaining({ name: 'Conflict', on: kind });

const chen = sampleDirectory.practitioners[1] as Practitioner;
const changed = (from: number, name: string): Change => ({
  kind: 'practitioner-changed',
  practitioner: { ...chen, name },
  place: 1,
  from,
});

describe('an entry of the directory that is changed by itself', () => {
  it('counts its changes, keeps its place, and is refused on another version', async () => {
    await writer().put(sampleDirectory);
    const place = async () => (await calendar().directoryNow()).placeOf('practitioners', chen.practitionerId);
    expect(await place()).toEqual({ place: 1, version: 0 });
    await store.commit(changed(0, 'first'));
    await expect(store.commit(changed(0, 'second'))).rejects.toEqual(conflictOn('practitioner-changed'));
    await store.commit(changed(1, 'second'));
    const now = await calendar().directoryNow();
    expect(await place()).toEqual({ place: 1, version: 2 });
    expect(now.directory.practitioners.map(({ practitionerId }) => practitionerId)).toEqual(
      sampleDirectory.practitioners.map(({ practitionerId }) => practitionerId),
    );
    expect(now.directory.practitioners[1]?.name).toBe('second');
  });

  it('is not overwritten by an import that read it before, and counts the import', async () => {
    const read = await writer().read();
    await store.commit(changed(2, 'third'));
    await expect(writer().put(sampleDirectory, read)).rejects.toThrow('meanwhile');
    await writer().put(sampleDirectory);
    const { placeOf } = await calendar().directoryNow();
    expect(placeOf('practitioners', chen.practitionerId)?.version).toBe(4);
    await expect(store.commit(changed(3, 'fourth'))).rejects.toEqual(conflictOn('practitioner-changed'));
  });

  it('must be there', async () => {
    const unknown: Change = {
      kind: 'clinic-changed',
      clinic: { ...sampleDirectory.clinics[0], clinicId: 'x' } as never,
      place: 9,
      from: 0,
    };
    await expect(store.commit(unknown)).rejects.toEqual(conflictOn('clinic-changed'));
    expect((await calendar().directoryNow()).placeOf('clinics', 'x')).toBeUndefined();
  });
});

describe('an absence', () => {
  it('is read with the others of its practitioner alone', async () => {
    const [mine, other] = [aTimeOff({ timeOffId: anId('off', 10) }), aTimeOff({ practitionerId: 'okafor' })];
    await store.commit({ kind: 'time-off-added', timeOff: mine });
    await store.commit({ kind: 'time-off-added', timeOff: other });
    expect(await calendar().timeOff('chen')).toEqual([mine]);
  });

  it('that must still be there lets nothing be written once it is gone', async () => {
    const timeOff = aTimeOff({ timeOffId: anId('off', 11) });
    const stands: Change = { kind: 'time-off-stands', ...timeOff };
    const event = (number: number): Change => ({ kind: 'event', event: anEvent({ eventId: anId('evt', number) }) });
    await store.commit({ kind: 'time-off-added', timeOff });
    await store.commit(stands, event(1));
    await store.commit({ kind: 'time-off-removed', ...timeOff });
    const before = await store.everything();
    await expect(store.commit(stands, event(2))).rejects.toEqual(conflictOn('time-off-stands'));
    expect(await store.everything()).toEqual(before);
  });
});
