import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { describe, expect, it } from 'vitest';
import { functions } from '../../functions/functions.ts';
import { OperationsTopics } from '../../infra/constructs/operations-topics.ts';
import { watchTexts } from '../../infra/constructs/watch/messages.ts';
import { stages } from '../../infra/stages.ts';
import { type AlarmModel, alarmModel, firstRing } from './support/alarms/evaluate.ts';
import { healthyDays, span } from './support/alarms/healthy-days.ts';
import { isPublished } from './support/alarms/published.ts';
import { scenarios, windowOf } from './support/alarms/scenarios.ts';
import { both, type Cfn, prod, type StageTemplates } from './support/synthesised.ts';

const alarmsOf = (templates: StageTemplates) => templates.all('AWS::CloudWatch::Alarm');

/** Where no stage texts patients yet, that part is made for itself. */
function textingStage(): Cfn[] {
  const scope = new Stack(new App(), 'Texting');
  const stage = { ...stages.prod, smsFrom: 'arn:aws:sms-voice:us-east-1:000000000000:pool/made-up' };
  const operations = new OperationsTopics(scope, 'Operations', stage, new Key(scope, 'Key'));
  watchTexts({ scope, stage, operations });
  const { Resources } = App.of(scope)?.synth().stacks[0]?.template ?? {};
  return Object.values<Cfn>(Resources).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
}

const groups: readonly { name: string; models: readonly AlarmModel[] }[] = [
  ...both.map((templates) => ({
    name: templates.stage.name,
    models: alarmsOf(templates).map(({ props }) =>
      alarmModel(props, (value) => templates.text('observability', value)),
    ),
  })),
  {
    name: 'a stage that texts patients',
    models: textingStage().map(({ Properties }) =>
      alarmModel(Properties, (value) => (typeof value === 'string' ? value : JSON.stringify(value))),
    ),
  },
];

const metricOfRule = ({ VisibilityConfig }: Cfn): string => VisibilityConfig.MetricName;

const namesOf = (models: readonly AlarmModel[]) => models.flatMap(({ queries }) => queries.map(({ name }) => name));

describe.each(groups)('the alarms of $name', ({ models }) => {
  const healthy = healthyDays(namesOf(models));

  it('read metrics by the dimensions that they are published by', () => {
    expect(namesOf(models).filter((name) => !isPublished(name))).toEqual([]);
  });

  it('are silent on good days: at night, at a weekend, with old links, a deployment and its smoke test', () => {
    const ringing = models.filter((alarm) => firstRing(alarm, healthy, span.from, span.until) !== undefined);
    expect(ringing.map(({ name }) => name)).toEqual([]);
  });

  it.each(models)('$name rings at what it is for', (alarm) => {
    const fitting = Object.values(scenarios).filter(({ rings }) => rings.test(alarm.name));
    expect(fitting).toHaveLength(1);
    for (const scenario of fitting) {
      const days = healthy.copy();
      scenario.change(days, alarm);
      expect(firstRing(alarm, days, ...windowOf(scenario))).toBeDefined();
    }
  });

  // Not those that ask for several: they ring already while the last of them leave the window.
  it('would stay silent of what stops, were silence taken for good', () => {
    const deaf = models
      .filter(({ isMissingBreach, isBreach }) => isMissingBreach && !isBreach(1))
      .map((alarm) => ({
        ...alarm,
        isMissingBreach: false,
        expression: alarm.expression.replace(/^FILL\((\w+), 0\)$/, '$1'),
      }));
    for (const alarm of deaf.filter(({ expression }) => /^\w+$/.test(expression))) {
      const scenario = Object.values(scenarios).find(({ rings }) => rings.test(alarm.name))!;
      const days = healthy.copy();
      scenario.change(days, alarm);
      expect(firstRing(alarm, days, ...windowOf(scenario)), alarm.name).toBeUndefined();
    }
  });
});

it.each([/ BackupVaultName=spinebridge-prod-copies /, / BackupVaultName=data\//])(
  'copies are not missed where AWS counts them in one vault alone: %s',
  (vault) => {
    const models = groups.flatMap(({ models }) => models.filter(({ name }) => name === 'copies-missing'));
    const days = healthyDays(namesOf(models));
    const elsewhere = namesOf(models).filter((name) => !vault.test(name));
    expect([models.length, elsewhere.length]).toEqual([1, 1]);
    for (const name of elsewhere) days.silence(name, 0);
    expect(models.filter((alarm) => firstRing(alarm, days, span.from, span.until) !== undefined)).toEqual([]);
  },
);

describe.each(both)('every alarm of $stage.name', (templates) => {
  const list = readFileSync('docs/runbooks/README.md', 'utf8');
  const listed = [...list.matchAll(/^\| (`.+`) \| \[([\w-]+)\]/gm)].flatMap(([, names = '', page = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, page })),
  );
  const pageOf = (name: string): string | undefined =>
    listed.find((each) => each.name === name)?.page ??
    listed.find((each) => new RegExp(`^${each.name.replace(/<\w+>/, '\\w+')}$`).test(name))?.page;

  it('says who is hurt and which page tells what to do, and the list of pages has it', () => {
    for (const { props } of alarmsOf(templates)) {
      const [, page = ''] = /^Hurt: .+\. What to do: docs\/runbooks\/([\w-]+)\.md$/.exec(props.AlarmDescription) ?? [];
      expect(existsSync(`docs/runbooks/${page}.md`), `${props.AlarmName}: ${props.AlarmDescription}`).toBe(true);
      expect(pageOf(props.AlarmName.replace(`Spinebridge-${templates.stage.name}-`, '')), props.AlarmName).toBe(page);
    }
  });

  it('reads what is published under a name that we give, by that name', () => {
    const given: Readonly<Record<string, readonly string[]>> = {
      service: Object.keys(functions),
      ApiName: templates.all('AWS::ApiGateway::RestApi', 'service').map(({ props }) => props.Name),
      ScheduleGroup: templates.all('AWS::Scheduler::ScheduleGroup', 'background').map(({ props }) => props.Name),
      WebACL: [
        ...templates.all('AWS::WAFv2::WebACL', 'service'),
        ...templates.all('AWS::WAFv2::WebACL', 'identity'),
      ].map(({ props }) => props.VisibilityConfig.MetricName),
      Rule: [
        'ALL',
        ...templates.all('AWS::WAFv2::WebACL', 'service').flatMap(({ props }) => props.Rules.map(metricOfRule)),
      ],
    };
    const dimensions = alarmsOf(templates).flatMap(({ props }) =>
      [props, ...(props.Metrics ?? []).map(({ MetricStat }: Cfn) => MetricStat?.Metric)].flatMap(
        (metric: Cfn) => metric?.Dimensions ?? [],
      ),
    );
    const wrong = dimensions.filter(({ Name, Value }: Cfn) => given[Name] && !given[Name].includes(Value));
    expect(wrong).toEqual([]);
    for (const name of Object.keys(given))
      expect(
        dimensions.some(({ Name }: Cfn) => Name === name),
        name,
      ).toBe(true);
  });

  it('goes by mail and by text, and by nothing else', () => {
    const protocols = templates.all('AWS::SNS::Subscription', 'messages').map(({ props }) => ({
      topic: templates.text('messages', props.TopicArn),
      protocol: props.Protocol,
      isKept: props.RedrivePolicy !== undefined,
    }));
    for (const { props } of alarmsOf(templates)) {
      const topics = props.AlarmActions.map((action: Cfn) => templates.text('observability', action));
      const ways = protocols.filter(({ topic }) => topics.includes(topic));
      expect(ways.map(({ protocol }) => protocol).toSorted()).toEqual(['email', 'sms']);
      expect(ways.every(({ isKept }) => isKept)).toBe(true);
      expect(topics).toHaveLength(2);
      expect(props.OKActions).toBeUndefined();
    }
  });

  it('lets nobody but alarms of this account publish on its ways', () => {
    const policies = templates
      .all('AWS::SNS::TopicPolicy', 'messages')
      .filter(({ name }) => name.includes('Operations'));
    expect(policies).toHaveLength(2);
    for (const { props } of policies) {
      const allowed = props.PolicyDocument.Statement.filter(({ Effect }: Cfn) => Effect === 'Allow');
      expect(allowed.map(({ Principal }: Cfn) => Principal)).toEqual([{ Service: 'cloudwatch.amazonaws.com' }]);
      expect(JSON.stringify(allowed[0].Condition)).toMatch(/ArnLike.+:alarm:\*.+|SourceAccount.+ArnLike/);
    }
  });

  it('there is one for each metric of ours that should be zero, or should come', () => {
    const source = readFileSync('shared/observability/metrics.ts', 'utf8');
    const starred = [...source.matchAll(/\/\*\*(.*?)\*\/\s*'(\w+)'/gs)].flatMap(([, says = '', name = '']) =>
      says.includes('*') ? [name] : [],
    );
    const watched = alarmsOf(templates).map(({ props }) => JSON.stringify(props));
    expect(starred.length).toBeGreaterThan(8);
    expect(starred.filter((name) => !watched.some((props) => props.includes(`"${name}"`)))).toEqual([]);
  });
});

it('every page of the runbooks is of an alarm of prod, or of what people call for and no alarm can', () => {
  const named = alarmsOf(prod).map(({ props }) => `${/runbooks\/([\w-]+\.md)$/.exec(props.AlarmDescription)?.[1]}`);
  const list = readFileSync('docs/runbooks/README.md', 'utf8');
  const called = [...list.matchAll(/^\| no alarm: .+ \| \[[\w-]+\]\(([\w-]+\.md)\) \|$/gm)].map(
    ([, page = '']) => page,
  );
  const pages = readdirSync('docs/runbooks').filter((page) => page !== 'README.md');
  expect(pages.toSorted()).toEqual([...new Set(named), ...called].toSorted());
});
