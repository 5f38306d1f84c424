import { describe, expect, it } from 'vitest';
import inputs from '../../infra/tools/docs/cost-inputs.json' with { type: 'json' };
import { prod } from './support/synthesised.ts';

const { counted } = inputs;

describe('what the cost page counts', () => {
  it.each([
    ['alarms', 'AWS::CloudWatch::Alarm'],
    ['dashboards', 'AWS::CloudWatch::Dashboard'],
    ['keys', 'AWS::KMS::Key'],
    ['secrets', 'AWS::SecretsManager::Secret'],
  ] as const)('has as many %s as the templates of prod', (name, type) => {
    expect(counted[name]).toBe(prod.all(type).length);
  });

  it('has as many rules of the firewall, and days of backups', () => {
    expect(counted.firewallRules).toBe(prod.all('AWS::WAFv2::WebACL')[0]?.props.Rules.length);
    const [plan] = prod.all('AWS::Backup::BackupPlan');
    expect(counted.backupCopies).toBe(plan?.props.BackupPlan.BackupPlanRule[0].Lifecycle.DeleteAfterDays);
  });
});
