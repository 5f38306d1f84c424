import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import type { Directory } from '../../shared/domain/directory/directory.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { toItem } from '../../shared/store/dynamo/item.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import { startedAnew } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = startedAnew(openStore);

const write = (directory: Directory) => directoryWriter(store.client, store.tableName).put(directory);
const read = () => directoryReader(store.client, store.tableName).directory();

const [first] = sampleDirectory.clinics;

describe('a directory of the first release', () => {
  /** As that release wrote it: no home zones, no `schema`. */
  async function writeAsFirstRelease(practitioners: object[]): Promise<void> {
    const put = (list: string, id: string, place: number, entry: object) =>
      store.client.send(
        new PutItemCommand({
          TableName: store.tableName('Directory'),
          Item: toItem({ pk: 'DIRECTORY', sk: `${list}#${id}`, list, place, entry }),
        }),
      );
    await Promise.all([
      put('clinics', 'honolulu', 1, { ...first!, clinicId: 'honolulu', zone: 'Pacific/Honolulu' }),
      put('clinics', 'manhattan', 0, first!),
      ...practitioners.map((entry, place) => put('practitioners', `p${place}`, place, entry)),
    ]);
  }
  const { homeZone: _, ...asWritten } = sampleDirectory.practitioners[0]!;
  const practitioner = (number: number, clinicIds: string[]) => ({
    ...asWritten,
    practitionerId: `p${number}`,
    clinicIds,
  });

  it('gives each practitioner the zone of its first known clinic as home zone', async () => {
    await writeAsFirstRelease([
      practitioner(0, ['gone', 'honolulu']),
      practitioner(1, ['manhattan']),
      practitioner(2, []),
    ]);
    const { practitioners } = await read();
    expect(practitioners.map(({ homeZone }) => homeZone)).toEqual([
      'Pacific/Honolulu',
      'America/New_York',
      'America/New_York',
    ]);
  });

  it('keeps it when the practitioner is given other clinics, and writes it down', async () => {
    await writeAsFirstRelease([practitioner(0, ['manhattan'])]);
    const directory = await read();
    const moved = { ...practitioner(0, ['honolulu']), homeZone: 'Pacific/Honolulu' };
    await expect(write({ ...directory, practitioners: [moved] })).rejects.toMatchObject({ kind: 'invalid-input' });
    await write(directory);
    expect(await store.everything()).toMatchObject({
      'Directory DIRECTORY practitioners#p0': { schema: 2, entry: { homeZone: 'America/New_York' } },
    });
  });
});

describe('a directory of a later release', () => {
  const later = { pk: 'DIRECTORY', schema: 3, place: 0 };
  const put = (item: Record<string, unknown>) =>
    store.client.send(
      new PutItemCommand({ TableName: store.tableName('Directory'), Item: toItem({ ...later, ...item }) }),
    );

  it('is read without what this release does not know, and keeps it', async () => {
    await write(sampleDirectory);
    const [practitioner] = sampleDirectory.practitioners;
    const weeklyHours = practitioner!.weeklyHours.map((hours) => ({ ...hours, laterMember: 2 }));
    const entry = { ...practitioner, laterMember: 1, weeklyHours };
    await put({ sk: `practitioners#${practitioner!.practitionerId}`, entry });
    await put({ sk: 'rooms#one', entry: { roomId: 'one' } });
    expect(await read()).toEqual(sampleDirectory);
    const before = await store.everything();
    await write(sampleDirectory);
    expect(await store.everything()).toEqual(before);
  });

  it('is read without an entry that lacks what this release needs: the others are still told, and a directory without it leaves it', async () => {
    await write(sampleDirectory);
    await put({
      sk: 'staff#x',
      entry: { recipientId: 'x', role: 'physician-assistant', email: 'x@example.org', phone: '' },
    });
    expect(await read()).toEqual(sampleDirectory);
    const before = await store.everything();
    await write(sampleDirectory);
    expect(await store.everything()).toEqual(before);
  });
});
