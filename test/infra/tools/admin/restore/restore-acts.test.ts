import { BatchGetItemCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { functions } from '../../../../../functions/functions.ts';
import { stages } from '../../../../../infra/stages.ts';
import type { ListedResource } from '../../../../../infra/tools/admin/deployed/resource-names.ts';
import { type RestoreDeps, restoreActs } from '../../../../../infra/tools/admin/restore/restore-acts.ts';
import { restoreArguments } from '../../../../../infra/tools/admin/restore/restore-arguments.ts';
import { writingFunctions } from '../../../../../infra/tools/admin/restore/writing-functions.ts';
import { tableNames } from '../../../../../shared/store/table.ts';
import { fakeAccount } from './fake-account.ts';

const suffix = 'r20261127T080000Z';
const resource = (construct: string, ResourceType: string, PhysicalResourceId: string): ListedResource => ({
  LogicalResourceId: `${construct}0A1B2C3D`,
  ResourceType,
  PhysicalResourceId,
});
const stacks: Record<string, ListedResource[]> = {
  'Spinebridge-prod-data': tableNames.map((name) => resource(name, 'AWS::DynamoDB::Table', `prod-${name}`)),
  'Spinebridge-prod-messages': ['StaffAlertsTopic', 'OperationsMail', 'OperationsText'].map((name) =>
    resource(name, 'AWS::SNS::Topic', name),
  ),
  'Spinebridge-prod-service': Object.keys(functions).map((name) =>
    resource(`${name}Function`, 'AWS::Lambda::Function', `fn-${name}`),
  ),
};

/** Lambda as its command line answers: a function that reserves nothing is answered with nothing. */
function fakeLambda() {
  const kept = new Map<string, number>();
  const ask = async ([, verb, , name = '', , number]: readonly string[]) => {
    if (verb === 'put-function-concurrency') kept.set(name, Number(number));
    if (verb === 'delete-function-concurrency') kept.delete(name);
    return kept.has(name) ? JSON.stringify({ ReservedConcurrentExecutions: kept.get(name) }) : '';
  };
  return { kept, ask };
}

const store = new DynamoDBClient({ region: 'us-east-1' });
const items = mockClient(store);

function rig(answer = true) {
  const account = fakeAccount();
  const lambda = fakeLambda();
  const said: string[] = [];
  const waited: number[] = [];
  const deps: RestoreDeps = {
    stage: stages.prod,
    control: account.client,
    store,
    list: async (stack) => stacks[stack] ?? [],
    ask: lambda.ask,
    patience: {
      pollMilliseconds: 1,
      pause: async (milliseconds) => waited.push(milliseconds),
      say: (line) => said.push(line),
    },
    now: () => Temporal.Instant.from('2026-11-27T12:00:00Z'),
    confirm: async () => answer,
    undone: () => {},
  };
  const run = (...args: string[]) => restoreActs(deps, restoreArguments(['--stage', 'prod', ...args]));
  return { account, lambda, said, waited, run };
}

describe('npm run restore', () => {
  beforeEach(() => {
    items.reset();
    items.on(ScanCommand).resolves({ Items: [] });
    items.on(BatchGetItemCommand).resolves({ Responses: {} });
  });

  it('restores, and says what comes next under the names that it gave', async () => {
    const { account, said, run } = rig();
    expect(await run('--at', '2026-11-27T08:00:00Z', '--dry-run')).toBe(0);
    expect(account.changes()).toEqual([]);
    expect(await run('--at', '2026-11-27T03:00:00-05:00')).toBe(0);
    expect(said).toContain(`  npm run check:data -- --stage prod --tables ${suffix}`);
    expect(account.tables.has(`prod-Audit-${suffix}`)).toBe(true);
    expect(account.tables.has(`prod-Requests-${suffix}`)).toBe(false);
  });

  it('ends with 1 where something is missing', async () => {
    const { account, said, run } = rig();
    const send = account.client.send.bind(account.client);
    const withoutTags = async (command: { constructor: { name: string } }) =>
      command.constructor.name === 'TagResourceCommand' ? {} : send(command as never);
    Object.assign(account.client, { send: withoutTags });
    expect(await run('--at', '2026-11-27T08:00:00Z')).toBe(1);
    expect(said).toContain('  tags: MISSING, should be stage=prod');
    expect(said.join()).not.toMatch(/check:data/);
  });

  it('stops every function that may write what is restored, waits for what was under way, and gives each its number back', async () => {
    const { lambda, waited, run } = rig();
    expect(await run('--stop-writes')).toBe(0);
    expect([...lambda.kept.keys()]).toEqual(writingFunctions.map((name) => `fn-${name}`));
    expect(new Set(lambda.kept.values())).toEqual(new Set([0]));
    expect(waited).toEqual([60_000]);
    await run('--resume-writes');
    for (const name of writingFunctions) expect(lambda.kept.get(`fn-${name}`)).toBe(functions[name].containers);
  });

  it('copies back once writes are stopped and somebody wants it, and says how to take it back', async () => {
    const { said, run } = rig();
    await run('--at', '2026-11-27T08:00:00Z');
    const copy = ['--copy-back', '--suffix', suffix];
    await expect(run(...copy)).rejects.toThrow(/Writes are not stopped: intake/);
    await run('--stop-writes');
    expect(await run(...copy)).toBe(0);
    const back = /npm run restore -- --stage prod --at 2026-11-27T12:00:00Z/;
    expect(said.at(-1)).toMatch(back);
    const first = said.findIndex((line) => back.test(line));
    expect(first).toBeLessThan(said.findIndex((line) => line.startsWith('Audit: 0 added')));
  });

  it('copies nothing without a yes', async () => {
    const { said, run } = rig(false);
    await run('--at', '2026-11-27T08:00:00Z');
    await run('--stop-writes');
    expect(await run('--copy-back', '--suffix', suffix)).toBe(1);
    expect(said.at(-1)).toBe('Nothing was copied.');
    expect(items.commandCalls(ScanCommand)).toEqual([]);
    expect(await run('--copy-back', '--suffix', suffix, '--yes')).toBe(0);
  });

  it('refuses to copy what is not whole, and what could not be taken back', async () => {
    const { account, run } = rig();
    await run('--at', '2026-11-27T08:00:00Z');
    account.tables.delete(`prod-Cases-${suffix}`);
    account.at(`prod-Audit-${suffix}`).description.TableStatus = 'CREATING';
    delete account.at('prod-Outbox').window;
    const refusal = await run('--copy-back', '--suffix', suffix).catch((error: Error) => error.message);
    expect(refusal).toMatch(/prod-Cases-\w+ does not exist/);
    expect(refusal).toMatch(/prod-Audit-\w+ is still being restored/);
    expect(refusal).toMatch(/prod-Outbox has no point-in-time recovery/);
  });

  it('sets on tables of the vault what they lack, and restores none', async () => {
    const { account, run } = rig();
    await run('--at', '2026-11-27T08:00:00Z');
    for (const table of ['Audit', 'Outbox']) {
      const restored = account.at(`prod-${table}-${suffix}`);
      delete restored.window;
      delete restored.description.SSEDescription;
    }
    const asked = account.calls('RestoreTableToPointInTime').length;
    expect(await run('--protect', '--suffix', suffix)).toBe(0);
    expect(account.calls('RestoreTableToPointInTime')).toHaveLength(asked);
    for (const table of ['Audit', 'Outbox']) {
      const { window, description } = account.at(`prod-${table}-${suffix}`);
      expect(window).toBeDefined();
      expect(description.SSEDescription).toEqual(account.at(`prod-${table}`).description.SSEDescription);
    }
    account.tables.delete(`prod-Audit-${suffix}`);
    await expect(run('--protect', '--suffix', suffix)).rejects.toThrow(/prod-Audit-\w+ does not exist/);
  });

  it('copies no other table of this region, and from another region with a word', async () => {
    const { account, said, run } = rig();
    await run('--at', '2026-11-27T08:00:00Z');
    const { RestoreSummary = {} } = account.at(`prod-Cases-${suffix}`).description;
    Object.assign(RestoreSummary, { SourceTableArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/other' });
    await expect(run('--copy-back', '--suffix', suffix, '--dry-run')).rejects.toThrow(
      /is the restore of another table/,
    );
    const elsewhere = 'arn:aws:dynamodb:us-west-2:000000000000:table/prod-Cases';
    Object.assign(RestoreSummary, { SourceTableArn: elsewhere });
    await run('--copy-back', '--suffix', suffix, '--dry-run');
    expect(said.join('\n')).toContain(`prod-Cases-${suffix} is the restore of ${elsewhere}`);
  });

  it('warns of tables that are not of one second, as backups of the vault are', async () => {
    const { account, said, run } = rig();
    await run('--at', '2026-11-27T08:00:00Z');
    const { RestoreSummary } = account.at(`prod-Cases-${suffix}`).description;
    Object.assign(RestoreSummary ?? {}, { RestoreDateTime: new Date('2026-11-27T07:00:04Z') });
    await run('--copy-back', '--suffix', suffix, '--dry-run');
    expect(said).toContain(`  prod-Cases-${suffix}: 2026-11-27T07:00:04Z`);
  });
});

describe('the functions that are stopped', () => {
  it('are those that write what is restored; pages, the directory, sign-in and keys go on', () => {
    const others = Object.keys(functions).filter((name) => !(writingFunctions as readonly string[]).includes(name));
    expect(others).toEqual(['directory', 'pages', 'consoleSignIn', 'authorizer', 'rotator']);
  });
});
