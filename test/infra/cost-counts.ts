import { describe, expect, it } from 'vitest';
import { monthDays } from '../../infra/tools/docs/cost-basis.ts';
import inputs from '../../infra/tools/docs/cost-inputs.json' with { type: 'json' };
import { type Cfn, prod } from './support/synthesised.ts';

const { counted } = inputs;

/** AWS counts a copy or a backup by the days after which it is deleted; one that has none is kept for ever. */
const keptDays = ({ Lifecycle }: Cfn): number => Lifecycle?.DeleteAfterDays ?? Number.POSITIVE_INFINITY;

/** How often a schedule comes: `cron(minute hour day month weekday year)`, each day or on one of the month. */
function everyDays(schedule: string): number {
  const [, day = ''] = /^cron\(\d+ \d+ (\*|\d+) \* \? \*\)$/.exec(schedule) ?? [];
  if (day === '') throw new Error(`cost-counts.ts does not know how often ${schedule} comes: let it.`);
  return day === '*' ? 1 : Number(monthDays.toFixed(1));
}

const ruleOf = ({ RuleName, ScheduleExpression, CopyActions = [], ...rule }: Cfn) => ({
  rule: RuleName,
  everyDays: everyDays(ScheduleExpression),
  keptDays: keptDays(rule),
  copiesKeptDays: CopyActions.reduce((days: number, copy: Cfn) => days + keptDays(copy), 0),
});

/** Whether a trail's selector takes reads, writes or both: without the field it takes both. */
function selected(selectors: Cfn[], readOnly: 'true' | 'false'): number {
  const fields = (selector: Cfn, field: string): Cfn =>
    selector.FieldSelectors.find(({ Field }: Cfn) => Field === field);
  const takes = selectors.filter(
    (selector) =>
      fields(selector, 'eventCategory').Equals.includes('Data') &&
      (fields(selector, 'readOnly')?.Equals ?? [readOnly]).includes(readOnly),
  );
  return takes.length;
}

describe('what the cost page counts', () => {
  it.each([
    ['alarms', 'AWS::CloudWatch::Alarm'],
    ['dashboards', 'AWS::CloudWatch::Dashboard'],
    ['firewalls', 'AWS::WAFv2::WebACL'],
    ['keys', 'AWS::KMS::Key'],
    ['mappings', 'AWS::Lambda::EventSourceMapping'],
    ['methods', 'AWS::ApiGateway::Method'],
    ['metricFilters', 'AWS::Logs::MetricFilter'],
    ['secrets', 'AWS::SecretsManager::Secret'],
  ] as const)('has as many %s as the templates of prod', (name, type) => {
    expect(counted[name]).toBe(prod.all(type).length);
  });

  it('has as many rules of the firewalls', () => {
    const rules = prod.all('AWS::WAFv2::WebACL').flatMap(({ props }) => props.Rules);
    expect(counted.firewallRules).toBe(rules.length);
  });

  it('has as many metrics as alarms read', () => {
    const read = prod.all('AWS::CloudWatch::Alarm').flatMap(({ props }) =>
      // An alarm without math names its one metric itself.
      props.Metrics ? props.Metrics.filter(({ MetricStat }: Cfn) => MetricStat) : [props],
    );
    expect(counted.alarmMetrics).toBe(read.length);
  });

  it('counts the metrics of every mapping and method', () => {
    for (const { props } of prod.all('AWS::Lambda::EventSourceMapping'))
      expect(props.MetricsConfig.Metrics).toEqual(['EventCount']);
    for (const { props } of prod.all('AWS::ApiGateway::Stage'))
      expect(props.MethodSettings.every(({ MetricsEnabled }: Cfn) => MetricsEnabled)).toBe(true);
  });

  it('has every rule of every backup plan, with how long backups and their copies are kept', () => {
    const rules = prod.all('AWS::Backup::BackupPlan').flatMap(({ props }) => props.BackupPlan.BackupPlanRule);
    expect(counted.backupRules).toEqual(rules.map(ruleOf));
  });

  it("has what the trail takes of the tables' data, and how long its files are kept where", () => {
    const trails = prod.all('AWS::CloudTrail::Trail');
    expect(trails).toHaveLength(1);
    const selectors = trails.flatMap(({ props }) => props.AdvancedEventSelectors);
    const [files] = prod.all('AWS::S3::Bucket').filter(({ props }) => props.ObjectLockEnabled);
    const rules: Cfn[] = files?.props.LifecycleConfiguration.Rules;
    expect(counted.trail).toEqual({
      reads: selected(selectors, 'true'),
      writes: selected(selectors, 'false'),
      coldAfterDays: rules.flatMap(({ Transitions = [] }) => Transitions)[0].TransitionInDays,
      keptDays: rules.find(({ ExpirationInDays }) => ExpirationInDays)?.ExpirationInDays,
    });
  });
});
