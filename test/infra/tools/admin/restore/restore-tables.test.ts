import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Patience } from '../../../../../infra/tools/admin/restore/patience.ts';
import { restorePlan } from '../../../../../infra/tools/admin/restore/restore-plan.ts';
import { outcomeLines, plannedLines } from '../../../../../infra/tools/admin/restore/restore-report.ts';
import { restoreTables } from '../../../../../infra/tools/admin/restore/restore-tables.ts';
import { suffixOf } from '../../../../../infra/tools/admin/restore/restored-tables.ts';
import { awsError, type FakeAccount, fakeAccount, prodNames, targets } from './fake-account.ts';

const at = Temporal.Instant.from('2026-11-27T08:00:00Z');
const suffix = suffixOf(at);

function patience(pause: () => Promise<unknown> = async () => undefined) {
  const said: string[] = [];
  const waits: Patience = { pollMilliseconds: 30_000, pause, say: (line) => said.push(line) };
  return { said, waits };
}

const planOf = ({ client }: FakeAccount, instant = at) => restorePlan(client, prodNames, instant, suffix);
async function restored(account: FakeAccount, waits = patience().waits) {
  return restoreTables(account.client, await planOf(account), at, waits);
}
const lacking = (outcomes: Awaited<ReturnType<typeof restored>>) =>
  Object.fromEntries(outcomes.filter(({ lacks }) => lacks.length > 0).map(({ plan, lacks }) => [plan.table, lacks]));

describe('a restore of a stage', () => {
  it('brings six tables to one second under the key of their sources, and sets what a restored table lacks', async () => {
    const account = fakeAccount();
    expect(lacking(await restored(account))).toEqual({});
    const asked = account.calls('RestoreTableToPointInTime');
    expect(asked.map(({ TargetTableName }) => TargetTableName)).toEqual(targets(suffix));
    expect(new Set(asked.map(({ RestoreDateTime }) => RestoreDateTime.toISOString()))).toEqual(
      new Set(['2026-11-27T08:00:00.000Z']),
    );
    for (const { SSESpecificationOverride } of asked)
      expect(SSESpecificationOverride.KMSMasterKeyId).toMatch(/key\/data$/);
    for (const target of targets(suffix)) {
      const { description, tags, ttl, window } = account.at(target);
      const source = account.at(target.replace(`-${suffix}`, ''));
      expect(window).toBeDefined();
      expect(tags).toEqual([{ Key: 'stage', Value: 'prod' }]);
      expect(ttl).toBe(source.ttl);
      expect(description.DeletionProtectionEnabled).toBe(true);
      expect(description.StreamSpecification).toEqual(source.description.StreamSpecification);
      expect(description.OnDemandThroughput).toEqual(source.description.OnDemandThroughput);
    }
  });

  it('plans without changing anything, and names each thing that it would set', async () => {
    const account = fakeAccount();
    const lines = plannedLines(await planOf(account));
    expect(account.changes()).toEqual([]);
    expect(lines).toContain(`prod-Outbox → prod-Outbox-${suffix}`);
    expect(lines).toContain('  stream: NEW_IMAGE');
    expect(lines).toContain('  time to live: expiresAt');
  });

  it.each(['2026-10-22T23:59:59Z', '2026-11-27T12:00:01Z'])(
    'refuses %s, which one table cannot be restored to',
    async (outside) => {
      const account = fakeAccount();
      account.at('prod-Audit').window = { earliest: '2026-10-23T00:00:00Z', latest: '2026-11-27T12:00:00Z' };
      for (const name of ['Cases', 'Clinical', 'Schedule', 'Directory', 'Outbox'])
        account.at(`prod-${name}`).window = { earliest: '2026-01-01T00:00:00Z', latest: '2026-12-01T00:00:00Z' };
      await expect(planOf(account, Temporal.Instant.from(outside))).rejects.toThrow(
        /prod-Audit can be restored to instants from 2026-10-23T00:00:00Z to 2026-11-27T12:00:00Z only/,
      );
      expect(account.changes()).toEqual([]);
    },
  );

  it('says all faults at once: no recovery, no table, a name that is taken', async () => {
    const account = fakeAccount();
    delete account.at('prod-Cases').window;
    account.tables.delete('prod-Schedule');
    const taken = structuredClone(account.at('prod-Outbox'));
    taken.description.TableName = `prod-Outbox-${suffix}`;
    account.tables.set(`prod-Outbox-${suffix}`, taken);
    const refusal = await planOf(account).catch((error: Error) => error.message);
    expect(refusal).toMatch(/prod-Cases has no point-in-time recovery/);
    expect(refusal).toMatch(/prod-Schedule does not exist/);
    expect(refusal).toMatch(/prod-Outbox-\w+ exists already and is no restore/);
  });

  it('does not go on with the restore of another instant', async () => {
    const account = fakeAccount();
    await restored(account);
    await expect(planOf(account, at.add({ seconds: 1 }))).rejects.toThrow(
      /is the restore of another table, or to 2026-11-27T08:00:00Z/,
    );
  });

  it('goes on where a run was cut off, and asks for no table twice', async () => {
    const account = fakeAccount();
    let pauses = 0;
    const cut = patience(async () => {
      if (++pauses > 2) throw new Error('ctrl-C');
    });
    expect(Object.keys(lacking(await restored(account, cut.waits)))).not.toEqual([]);
    expect(lacking(await restored(account))).toEqual({});
    expect(account.calls('RestoreTableToPointInTime')).toHaveLength(6);
    const changed = account.changes().length;
    expect(lacking(await restored(account))).toEqual({});
    expect(account.changes()).toHaveLength(changed);
  });

  it('waits while AWS is busy', async () => {
    const busy = [
      'LimitExceededException',
      'ContinuousBackupsUnavailableException',
      'ResourceInUseException',
      'ThrottlingException',
    ];
    const seen = new Map<string, number>();
    const account = fakeAccount((name, { TableName, TargetTableName, ResourceArn }) => {
      const call = `${name} ${TableName ?? TargetTableName ?? ResourceArn}`;
      const times = seen.get(call) ?? 0;
      seen.set(call, times + 1);
      return /^(Describe|List)/.test(name) ? undefined : busy[times] === undefined ? undefined : awsError(busy[times]);
    });
    expect(lacking(await restored(account))).toEqual({});
    expect(account.calls('RestoreTableToPointInTime')).toHaveLength(6 * (busy.length + 1));
  });

  it('takes a table as begun whose first answer was lost', async () => {
    const account = fakeAccount();
    const { client } = account;
    const send = client.send.bind(client);
    const sendTwice = async (command: { constructor: { name: string } }) => {
      if (command.constructor.name === 'RestoreTableToPointInTimeCommand') await send(command as never);
      return send(command as never);
    };
    Object.assign(client, { send: sendTwice });
    expect(lacking(await restored(account))).toEqual({});
    expect(account.calls('RestoreTableToPointInTime')).toHaveLength(12);
  });

  it('says of one table that it failed, finishes the others, and finishes that one in the next run', async () => {
    let isRefused = true;
    const account = fakeAccount((name, { TargetTableName }) =>
      isRefused && name === 'RestoreTableToPointInTime' && TargetTableName?.includes('Clinical')
        ? awsError('AccessDeniedException')
        : undefined,
    );
    const outcomes = await restored(account);
    expect(lacking(outcomes)).toEqual({ Clinical: ['AccessDeniedException of the account'] });
    expect(outcomeLines(outcomes).join('\n')).toMatch(/prod-Clinical-\w+: NOT RESTORED\. AccessDenied/);
    isRefused = false;
    expect(lacking(await restored(account))).toEqual({});
  });

  it('tells of a table that AWS gave up, and of one whose key it may not use', async () => {
    const account = fakeAccount((name, { TableName }) => {
      if (name !== 'DescribeTable') return undefined;
      if (TableName === `prod-Cases-${suffix}`) account.tables.delete(TableName);
      const audit = account.tables.get(`prod-Audit-${suffix}`);
      if (audit) audit.description.TableStatus = 'INACCESSIBLE_ENCRYPTION_CREDENTIALS';
      return undefined;
    });
    expect(lacking(await restored(account))).toEqual({
      Cases: ['AWS gave up restoring it; the table is gone again'],
      Audit: ['AWS says INACCESSIBLE_ENCRYPTION_CREDENTIALS of it'],
    });
  });

  it('looks again at what it has set, and names what is missing', async () => {
    const account = fakeAccount();
    const { client } = account;
    const send = client.send.bind(client);
    Object.assign(client, {
      send: async (command: { constructor: { name: string }; input: { TableName?: string } }) =>
        command.constructor.name === 'UpdateTimeToLiveCommand' ? {} : send(command as never),
    });
    const outcomes = await restored(account);
    expect(lacking(outcomes)).toEqual({ Schedule: ['time to live'], Outbox: ['time to live'] });
    expect(outcomeLines(outcomes)).toContain('  time to live: MISSING, should be expiresAt');
  });
});
