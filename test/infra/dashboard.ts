import { App, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { describe, expect, it } from 'vitest';
import { raisedIn } from '../../infra/constructs/alarm.ts';
import { OperationsTopics } from '../../infra/constructs/operations-topics.ts';
import { graphsOf } from '../../infra/constructs/overview-graphs.ts';
import { raisedMetrics } from '../../infra/constructs/raised-metrics.ts';
import { watchTexts } from '../../infra/constructs/watch/messages.ts';
import { stages } from '../../infra/stages.ts';
import { both, type Cfn, type StageTemplates } from './support/synthesised.ts';

/** Columns of CloudWatch's grid, and what a graph takes of them: all, or half. */
const columns = 24;
const widths = [columns, columns / 2];

const named = (namespace: string, name: string, dimensions: readonly string[]): string =>
  [namespace, name, ...dimensions.toSorted()].join(' ');

function widgetsOf(templates: StageTemplates): Cfn[] {
  const [dashboard, ...others] = templates.all('AWS::CloudWatch::Dashboard');
  expect(others).toEqual([]);
  return JSON.parse(templates.text('observability', dashboard?.props.DashboardBody)).widgets;
}

/** A line of a graph is `[namespace, name, dimension, value, …, how it is drawn]`; one that is calculated has no name. */
const linesOf = ({ properties }: Cfn): Cfn[][] =>
  properties.metrics.filter(([first]: Cfn[]) => typeof first === 'string');

function metricOf([namespace, name, ...rest]: Cfn[]): string {
  const words: string[] = rest.filter((each) => typeof each === 'string');
  const dimensions = words.flatMap((word, at) => (at % 2 === 0 ? [`${word}=${words[at + 1]}`] : []));
  return named(namespace, name, dimensions);
}

const readBy = (templates: StageTemplates, { Namespace, MetricName, Dimensions = [] }: Cfn): string =>
  named(
    Namespace,
    MetricName,
    Dimensions.map(({ Name, Value }: Cfn) => `${Name}=${templates.text('observability', Value)}`),
  );

describe.each(both)('the dashboard of $stage.name', (templates) => {
  const widgets = widgetsOf(templates);

  it('shows what each alarm reads', () => {
    const shown = new Set(widgets.flatMap(linesOf).map(metricOf));
    const alarms = templates.all('AWS::CloudWatch::Alarm').map(({ props }) => ({
      name: props.AlarmName,
      reads: (props.Metrics ?? [{ MetricStat: { Metric: props } }])
        .filter(({ MetricStat }: Cfn) => MetricStat)
        .map(({ MetricStat }: Cfn) => readBy(templates, MetricStat.Metric)),
    }));
    expect(alarms.filter(({ reads }) => reads.length === 0)).toEqual([]);
    expect(alarms.filter(({ reads }) => !reads.every((each: string) => shown.has(each)))).toEqual([]);
  });

  it('shows nothing twice in a graph, and has a title of its own for each', () => {
    for (const widget of widgets) {
      const lines = linesOf(widget).map((line) => JSON.stringify(line));
      expect(new Set(lines).size, widget.properties.title).toBe(lines.length);
    }
    const titles = widgets.map(({ properties }) => properties.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('fits into the grid, nothing over another', () => {
    const taken = new Set<string>();
    for (const { x, y, width, height } of widgets) {
      expect(widths).toContain(width);
      expect(x + width).toBeLessThanOrEqual(columns);
      for (let column = x; column < x + width; column += 1)
        for (let row = y; row < y + height; row += 1) {
          expect(taken.has(`${column},${row}`)).toBe(false);
          taken.add(`${column},${row}`);
        }
    }
  });
});

it('a graph of alarms that are not there is refused', () => {
  expect(() => raisedMetrics(new Stack(), /^fax$/)).toThrow('no alarm has an id like ^fax$');
});

/** No stage texts patients yet. */
it('a stage that texts patients shows what its alarms of texts read', () => {
  const scope = new Stack(new App(), 'Texting');
  const stage = { ...stages.prod, smsFrom: 'arn:aws:sms-voice:us-east-1:000000000000:pool/made-up' };
  watchTexts({ scope, stage, operations: new OperationsTopics(scope, 'Operations', stage, new Key(scope, 'Key')) });
  const graphs = graphsOf(scope);
  const shown = raisedIn(scope).filter(({ id }) => graphs.some(({ alarms }) => alarms.test(id)));
  expect(shown.map(({ id }) => id)).toEqual([
    'sms-spending',
    'sms-success',
    'patient-sms-spending',
    'patient-sms-success',
  ]);
});
