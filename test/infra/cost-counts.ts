import { describe, expect, it } from 'vitest';
import inputs from '../../infra/tools/docs/cost-inputs.json' with { type: 'json' };
import { prod } from './support/synthesised.ts';

const { counted } = inputs;

describe('what the cost page counts', () => {
  it.each([
    ['alarms', 'AWS::CloudWatch::Alarm'],
    ['dashboards', 'AWS::CloudWatch::Dashboard'],
    ['firewalls', 'AWS::WAFv2::WebACL'],
    ['keys', 'AWS::KMS::Key'],
    ['secrets', 'AWS::SecretsManager::Secret'],
  ] as const)('has as many %s as the templates of prod', (name, type) => {
    expect(counted[name]).toBe(prod.all(type).length);
  });

  it('has as many rules of the firewalls, and nights of backups', () => {
    const rules = prod.all('AWS::WAFv2::WebACL').flatMap(({ props }) => props.Rules);
    expect(counted.firewallRules).toBe(rules.length);
    const [plan] = prod.all('AWS::Backup::BackupPlan');
    expect(counted.backupCopies).toBe(plan?.props.BackupPlan.BackupPlanRule[0].Lifecycle.DeleteAfterDays);
  });
});
