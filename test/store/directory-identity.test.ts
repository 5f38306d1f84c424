import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import type { Directory } from '../../shared/domain/directory/directory.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import { startedAnew } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = startedAnew(openStore);

const writer = () => directoryWriter(store.client, store.tableName);
const write = (directory: Directory) => writer().put(directory);
const read = () => directoryReader(store.client, store.tableName).directory();

const [first, second, ...others] = sampleDirectory.clinics;

/** The sample with another value of a member of its first practitioner or clinic. */
const withPractitioner = (more: object): Directory => ({
  ...sampleDirectory,
  practitioners: [{ ...sampleDirectory.practitioners[0]!, ...more }, ...sampleDirectory.practitioners.slice(1)],
});
const withClinic = (more: object): Directory => ({
  ...sampleDirectory,
  clinics: [{ ...first!, ...more }, second!, ...others],
});

describe('what the key of a practitioner-day is made of', () => {
  it.each<[string, Directory, string]>([
    ['a schedule group', withPractitioner({ scheduleGroup: 'second' }), '/practitioners/0/scheduleGroup'],
    ['a home zone', withPractitioner({ homeZone: 'America/Chicago' }), '/practitioners/0/homeZone'],
    ['the zone of a clinic', withClinic({ zone: 'America/Chicago' }), '/clinics/0/zone'],
  ])('does not change, whoever writes: %s', async (_, directory, pointer) => {
    await write(sampleDirectory);
    await expect(write(directory)).rejects.toMatchObject({
      kind: 'invalid-input',
      extras: { errors: [{ pointer, detail: expect.stringContaining('never changes') }] },
    });
    expect(await read()).toEqual(sampleDirectory);
  });

  it.each<[string, Directory, Directory, string]>([
    [
      'a schedule group',
      withPractitioner({ scheduleGroup: 'a' }),
      withPractitioner({ scheduleGroup: 'b' }),
      'practitioners#',
    ],
    ['a home zone', withPractitioner({ homeZone: 'America/Chicago' }), withPractitioner({}), 'practitioners#'],
    ['the zone of a clinic', withClinic({ zone: 'America/Chicago' }), withClinic({}), 'clinics#'],
  ])('does not change between two imports that read the same directory: %s', async (_, winner, loser, name) => {
    const asBothRead = await writer().read();
    await writer().put(winner, asBothRead);
    await expect(writer().put(loser, asBothRead)).rejects.toThrow(name);
    expect(await read()).toEqual(winner);
  });

  it('does not change where both imports replace an entry that stands already', async () => {
    await write(sampleDirectory);
    const asBothRead = await writer().read();
    await writer().put(withClinic({ phone: '+12125550199' }), asBothRead);
    await expect(writer().put(withClinic({ phone: '+12125550198' }), asBothRead)).rejects.toMatchObject({
      name: 'DirectoryChanged',
      message: 'Somebody else changed clinics#manhattan in the stored directory meanwhile. Run the import again.',
    });
    expect(await read()).toEqual(withClinic({ phone: '+12125550199' }));
  });
});

describe('an entry', () => {
  it('is written once where the reply of the first try is lost', async () => {
    let lost = 0;
    store.client.middlewareStack.add(
      (next, context) => async (args) => {
        const output = await next(args);
        if (context.commandName !== 'PutItemCommand' || lost++ > 0) return output;
        throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await write(withClinic({ phone: '+12125550199' }));
    expect(lost).toBeGreaterThan(1);
    expect(await read()).toEqual(withClinic({ phone: '+12125550199' }));
  });
});
