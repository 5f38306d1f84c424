import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import { toItem } from '../../../../shared/store/dynamo/item.ts';
import { startedAnew } from '../../../support/started.ts';
import { now, openImportRig, surgeon, surgeonWith, withoutSurgeon } from './import-rig.ts';

const rig = startedAnew(openImportRig);

const yesterday = '2026-11-22';
const { clinics, practitioners, staff } = sampleDirectory;
/** A clinic in another zone, where its ZIP is. */
const honolulu = {
  ...clinics[0]!,
  clinicId: 'honolulu',
  zone: 'Pacific/Honolulu',
  postalCode: '96813',
  latitude: 21.31,
  longitude: -157.86,
};
const otherPractitioners = practitioners.slice(1);

describe('an entry that the file leaves out', () => {
  it('retires at once and stays; one that is in the file again is back', async () => {
    const { said } = await rig.imported(withoutSurgeon);
    expect(said).toContain('retired practitioners#spine-surgeon-1');
    const retired = { ...surgeon, until: yesterday };
    expect((await rig.stored()).practitioners).toEqual([...otherPractitioners, retired]);

    expect((await rig.imported(sampleDirectory)).said).toContain('returned practitioners#spine-surgeon-1');
    expect(await rig.stored()).toEqual(sampleDirectory);
  });

  it('keeps the day on which it retired, whenever the file is imported again', async () => {
    await rig.imported(withoutSurgeon);
    // Whatever the clock of a local system says, tables of the world outside grow old by the machine's.
    const later = { now: now.add({ hours: 24 * 3650 }) };
    expect((await rig.imported(withoutSurgeon, later)).said).toEqual([
      'The stored directory is this one already; nothing to do.',
    ]);
    expect((await rig.stored()).practitioners.at(-1)!.until).toBe(yesterday);
  });

  it('retires by the date of its own zone', async () => {
    await rig.imported({ ...sampleDirectory, clinics: [...clinics, honolulu] });
    await rig.imported(sampleDirectory, { now: Temporal.Instant.from('2026-11-23T06:00:00Z') });
    expect((await rig.stored()).clinics.at(-1)).toEqual({ ...honolulu, until: '2026-11-21' });
  });

  it('may be a member of staff or an appointment type; what is exported is imported without a change', async () => {
    await rig.imported({ ...sampleDirectory, staff: staff.slice(1), referrers: [] });
    const exported = await rig.stored();
    expect(exported.staff.at(-1)).toEqual({ ...staff[0], until: yesterday });
    expect(exported.referrers.map(({ until }) => until)).toEqual([yesterday, yesterday]);
    expect((await rig.imported(exported)).said).toHaveLength(1);
    expect(await rig.stored()).toEqual(exported);
  });
});

describe('what never changes', () => {
  it('is refused at its place, with what to do, and no --force helps', async () => {
    const before = await rig.store.everything();
    await expect(rig.imported(surgeonWith({ scheduleGroup: 'second' }), { force: true })).rejects.toThrow(
      '/practitioners/0/scheduleGroup: The schedule group of spine-surgeon-1 is all and never changes, because booked days ' +
        'are kept under it. Put all back, or let spine-surgeon-1 end with until and enter the person under a new id.',
    );
    expect(await rig.store.everything()).toEqual(before);
  });

  it('is not spoken of where a zone is none: how it is written is told, once', async () => {
    const zone = 'america/new york';
    const bronx = { ...clinics[1]!, zone };
    const alone = { ...surgeon, clinicIds: [bronx.clinicId], homeZone: zone, weeklyHours: [], sessions: [] };
    const directory = {
      ...sampleDirectory,
      clinics: clinics.map((each) => (each.clinicId === bronx.clinicId ? bronx : each)),
      practitioners: [alone, ...otherPractitioners],
    };
    const told = await rig.imported(directory).then(String, ({ message }: Error) => message);
    expect(told).toContain('/clinics/1/zone: america/new york is no IANA time zone; write America/New_York.');
    expect(told).not.toContain('never changes');
  });

  it('is kept where the file leaves the home zone out, though the clinics lie elsewhere now', async () => {
    const { homeZone: _, ...unnamed } = { ...surgeon, clinicIds: ['honolulu'], weeklyHours: [] };
    const directory = {
      ...sampleDirectory,
      clinics: [...clinics, honolulu],
      practitioners: [unnamed, ...otherPractitioners],
    };
    await expect(rig.imported(directory)).rejects.toThrow(
      '/practitioners/0/clinicIds: All clinics of spine-surgeon-1 must lie in its home zone America/New_York; honolulu lies in Pacific/Honolulu.',
    );
    await rig.imported({ ...sampleDirectory, practitioners: practitioners.map(({ homeZone: __, ...each }) => each) });
    expect(await rig.stored()).toEqual(sampleDirectory);
  });

  it('must be named where no clinic tells it', async () => {
    const { homeZone: _, ...unnamed } = { ...surgeon, practitionerId: 'new', clinicIds: [], weeklyHours: [] };
    await expect(rig.imported({ ...sampleDirectory, practitioners: [...practitioners, unnamed] })).rejects.toThrow(
      '/practitioners/12/homeZone: No clinic tells the home zone: name it, such as America/New_York.',
    );
  });
});

describe('a stored entry that this release cannot read', () => {
  const put = (name: string, entry: object) =>
    rig.store.client.send(
      new PutItemCommand({
        TableName: rig.store.tableName('Directory'),
        Item: toItem({ pk: 'DIRECTORY', sk: name, schema: 2, place: 0, entry }),
      }),
    );

  it('is replaced by the one of the file, and the import says so', async () => {
    await put('clinics#bronx', { clinicId: 'bronx', name: 5 });
    const { said, refused } = await rig.imported(sampleDirectory);
    expect([said[0], refused]).toEqual([expect.stringMatching(/^unreadable clinics#bronx: replaced/), []]);
    expect(await rig.stored()).toEqual(sampleDirectory);
  });

  it('is replaced also where it has lost all that it held', async () => {
    await rig.store.client.send(
      new PutItemCommand({
        TableName: rig.store.tableName('Directory'),
        Item: toItem({ pk: 'DIRECTORY', sk: 'clinics#bronx' }),
      }),
    );
    expect((await rig.imported(sampleDirectory)).refused).toEqual([]);
    expect(await rig.stored()).toEqual(sampleDirectory);
  });

  it.each([
    ['of that practitioner', 'practitioners#spine-surgeon-1', { scheduleGroup: 'all' }],
    ['of another, whose clinic it is', 'clinics#bronx', {}],
  ])('stops an import where the home zone %s is nowhere to be read', async (_, name, entry) => {
    const { homeZone: __, ...first } = surgeon;
    await put('practitioners#spine-surgeon-1', first);
    await put(name, entry);
    const before = await rig.store.everything();
    await expect(rig.imported(sampleDirectory, { force: true })).rejects.toThrow(
      /home zone of practitioners#spine-surgeon-1/,
    );
    expect(await rig.store.everything()).toEqual(before);
  });

  it.each([
    ['practitioners#spine-surgeon-1', { scheduleGroup: 'other', homeZone: surgeon.homeZone }, 'schedule group'],
    ['practitioners#spine-surgeon-1', { homeZone: 'America/Chicago' }, 'home zone'],
    ['clinics#bronx', { zone: 'America/Chicago' }, 'zone'],
  ])('keeps what never changes: %s %o', async (name, entry, what) => {
    await put(name, entry);
    const before = await rig.store.everything();
    await expect(rig.imported(sampleDirectory, { force: true })).rejects.toThrow(`The ${what} of`);
    expect(await rig.store.everything()).toEqual(before);
  });
});
