import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BatchGetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Ability, type FunctionDescription, type FunctionName, functions } from '../../../functions/functions.ts';
import { bundleFunctions } from '../../../infra/bundling/bundle-functions.ts';
import { openCloud } from '../../../infra/local/cloud.ts';
import { openDataFolder } from '../../../infra/local/data-folder.ts';
import { setEnvironment, staffTopic } from '../../../infra/local/environment.ts';
import { seedDirectory } from '../../../infra/local/seed.ts';
import { seedSubscriptions } from '../../../infra/local/seed-subscriptions.ts';
import { bundleBaseline } from '../../../infra/tools/bench/baseline.ts';
import { eventOf } from '../../../infra/tools/bench/gateway-event.ts';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { GatewayAnswer } from '../../../shared/http/core/gateway-event.ts';
import { assetNames } from '../../../shared/http/html/assets.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { routineIntake } from '../../support/bodies.ts';
import { startEngine } from '../../support/engine.ts';
import { lambdaContext } from '../../support/gateway-event.ts';
import { aTimer } from '../../support/paging-records.ts';
import { aCaseHeader, anAppointment, anEvent, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { bundles, folder, names } from './all-bundles.ts';
import { heavier, MOST_CLIENTS, MOST_WORDS, wordier } from './most-weights.ts';

vi.mock('../../../infra/bundling/bundle-folder.ts', () => import('../support/stand-in-bundles.ts'));

// Bundles take long to make, so all that is said of them is said here.
await import('../runtime/answers.ts');
await import('../runtime/containers.ts');

const engine = started(startEngine);
const cloud = started(() =>
  openCloud({
    folder: openDataFolder(join(folder, 'data')),
    now: () => monday,
    warn: () => undefined,
  }),
);
let bareBytes: number;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: monday.epochMilliseconds });
  bareBytes = (await bundleBaseline('bare-client', folder)).bytes;
  await seedDirectory(engine.client, sampleDirectory);
  await seedSubscriptions(engine.client, cloud.snsStore, staffTopic);
  setEnvironment({ publicUrl: 'https://visits.example', dynamodb: engine.endpoint, aws: cloud.url });
});
afterAll(() => vi.useRealTimers());

/** Every deployed file of the bundles in a folder, with the digest of its bytes; a map, which names the way to the sources, is none. */
const deployed = (within: string, of: readonly FunctionName[] = names): string[] =>
  of
    .flatMap((name) => readdirSync(join(within, name), { recursive: true }).map((file) => join(name, String(file))))
    .filter((file) => statSync(join(within, file)).isFile())
    .map((file) => `${file} ${hash('sha256', readFileSync(join(within, file)))}`)
    .toSorted();

const run = async <T>(name: FunctionName, event: unknown): Promise<T> =>
  (await import(pathToFileURL(bundles[name].file).href)).handler(event, lambdaContext);

/** Bytes of a bundle that are word lists and texts: they grow with what people write and read, and are counted apart. */
const wordBytes = (name: FunctionName): number =>
  Object.values(bundles[name].metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([file]) => /shared\/(texts|domain\/triage\/words\/(lists|findings|scope\/(cues|idioms)))\//.test(file))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);

describe('the bundle of', () => {
  it.each(names)('%s stays within its weight, and its words and texts within theirs', (name) => {
    const words = wordBytes(name);
    expect((bundles[name].bytes - words) / bareBytes).toBeLessThanOrEqual(heavier[name] ?? MOST_CLIENTS);
    expect(words / bareBytes).toBeLessThanOrEqual(wordier[name] ?? MOST_WORDS);
  });

  it.each(names)('%s leaves out what Lambda never uses', (name) => {
    const modules = Object.values(bundles[name].metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
    const unwanted =
      /credential-provider-|nested-clients|eventstream-codec|mnemonist|zod\/v4\/classic|libphonenumber|jmespath\/lib/;
    expect(modules.filter((module) => unwanted.test(module))).toEqual([]);
  });

  it('directory and pages have their files beside them, and no function deploys its source map', () => {
    expect(JSON.parse(readFileSync(join(folder, 'directory', 'openapi.json'), 'utf8')).openapi).toBe('3.1.0');
    expect(existsSync(join(folder, 'directory', 'zip-centroids.json'))).toBe(true);
    expect(readdirSync(join(folder, 'pages', 'assets')).toSorted()).toEqual(Object.keys(assetNames).toSorted());
    expect(names.filter((name) => existsSync(join(folder, name, 'index.mjs.map')))).toEqual([]);
    expect(names.every((name) => existsSync(join(folder, 'maps', `${name}.mjs.map`)))).toBe(true);
  });

  it('one source is one output, to the byte, wherever and in whatever order it is made', async () => {
    const elsewhere = join(folder, 'else', 'where');
    const alone = join(folder, 'alone');
    await bundleFunctions(names.toReversed(), elsewhere);
    await bundleFunctions(['rotator'], alone);
    const made = deployed(folder);
    expect(made.length).toBeGreaterThanOrEqual(names.length);
    expect(deployed(elsewhere)).toEqual(made);
    expect(deployed(alone, ['rotator'])).toEqual(deployed(folder, ['rotator']));
  });
});

/** The client that an ability takes. Whoever signs or reads links asks for the keys, so `link-keys` takes one too. */
const clientOf: Partial<Record<Ability, string>> = {
  publish: 'client-sns',
  mail: 'client-sesv2',
  'set-timers': 'client-scheduler',
  'link-keys': 'client-secrets-manager',
  'rotate-link-keys': 'client-secrets-manager',
};
const clients = [...new Set(Object.values(clientOf))];

const holds = ({ outputs }: Metafile, part: string): boolean =>
  Object.values(outputs).some(({ inputs }) =>
    Object.entries(inputs).some(([path, { bytesInOutput }]) => path.includes(part) && bytesInOutput > 0),
  );

it.each(names)('the bundle of %s holds no client and no reader but those that its function picks', (name) => {
  const { abilities, tables }: FunctionDescription = functions[name];
  const { metafile } = bundles[name];
  const picked = new Set(abilities.map((ability) => clientOf[ability]).filter(Boolean));
  expect(clients.filter((client) => holds(metafile, `@aws-sdk/${client}/`))).toEqual(
    clients.filter((client) => picked.has(client)),
  );
  for (const [reader, table] of [
    ['audit', 'Audit'],
    ['clinical', 'Clinical'],
    ['directory', 'Directory'],
    ['schedule', 'Schedule'],
    ['request', 'Requests'],
  ] as const)
    if (holds(metafile, `store/readers/${reader}-reader.ts`)) expect(Object.keys(tables)).toContain(table);
});

describe('a bundled function', () => {
  it('takes an intake, and its notice goes out once however often the stream brings it', async () => {
    const { event } = eventOf('submitIntake', { body: routineIntake });
    const answer = await run<GatewayAnswer>('intake', event);
    expect(answer).toMatchObject({ statusCode: 201 });
    const { intakeId } = JSON.parse(answer.body ?? '');
    const { Items = [] } = await engine.client.send(new ScanCommand({ TableName: 'Outbox' }));
    const own = Items.filter(({ event }) => event?.M?.caseId?.S === intakeId);
    const Records = own.map((NewImage) => ({
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: NewImage.pk?.S, NewImage },
    }));
    expect(Records).toHaveLength(1);
    expect(await run<DynamoDBBatchResponse>('relay', { Records })).toEqual({ batchItemFailures: [] });
    const sent = cloud.outbox.messages();
    expect(sent.map(({ kind }) => kind)).toContain('new-case');
    expect(await run<DynamoDBBatchResponse>('relay', { Records })).toEqual({ batchItemFailures: [] });
    expect(cloud.outbox.messages()).toEqual(sent);
  });

  it('mails the patient of a booked visit, and sets a timer: no schema that a call needs was left out', async () => {
    const header = aCaseHeader();
    const event = anEvent({ caseId: header.caseId });
    await ledger(engine.client, (table) => table, 'America/New_York').commit(
      [
        { kind: 'case-created', header },
        { kind: 'appointment-created', appointment: anAppointment({ caseId: header.caseId }) },
        { kind: 'event', event },
        { kind: 'timer-set', timer: aTimer(), at: event.at },
      ],
      'one-visit',
    );
    const Keys = [event.eventId, aTimer().timerId].map((pk) => ({ pk: { S: pk } }));
    const { Responses } = await engine.client.send(new BatchGetItemCommand({ RequestItems: { Outbox: { Keys } } }));
    const Records = Responses?.Outbox?.map((NewImage) => ({
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: NewImage.pk?.S, NewImage },
    }));
    expect(await run<DynamoDBBatchResponse>('relay', { Records })).toEqual({ batchItemFailures: [] });
    const mail = cloud.outbox.messages().find(({ kind, channel }) => channel === 'email' && kind === 'confirmation');
    expect(mail).toMatchObject({ to: header.contact.email });
  });

  it('searches near a ZIP with the table beside it', async () => {
    const query = { appointmentType: 'new-consult', from: '2026-12-07', to: '2026-12-08', near: '99999' };
    const { event } = eventOf('searchSlots', { query });
    expect((await run<GatewayAnswer>('directory', event)).body).toContain('zip-not-placed');
    const near = eventOf('searchSlots', { query: { ...query, near: '11787' } });
    expect((await run<GatewayAnswer>('directory', near.event)).body).toContain('distanceMiles');
  });
});
