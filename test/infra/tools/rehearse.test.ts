import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { assetsOf, inOrder, stacksOf, type Template } from '../../../infra/tools/rehearse/assembly.ts';
import { gapOf, withoutRefused } from '../../../infra/tools/rehearse/left-out.ts';
import { summary, unexpectedErrors } from '../../../infra/tools/rehearse/summary.ts';

const stack = (name: string, ...needs: string[]) => ({ name, needs });

describe('the order of stacks', () => {
  it('has what others need first, and else is that of the manifest', () => {
    const stacks = [stack('doors', 'data', 'identity'), stack('trail'), stack('identity', 'data'), stack('data')];
    expect(inOrder(stacks).map(({ name }) => name)).toEqual(['trail', 'data', 'identity', 'doors']);
  });

  it('is refused where stacks wait for each other', () => {
    expect(() => inOrder([stack('a', 'b'), stack('b', 'a'), stack('c')])).toThrow('wait for each other: a, b');
  });
});

/** A folder as synth writes it. */
function assembly(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'spinebridge-assembly-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
  return folder;
}

describe('an assembly', () => {
  it('tells of each stack its region where it has one, its protection and what it needs', () => {
    const artifact = (environment: string, terminationProtection: boolean, dependencies: string[] = []) => ({
      type: 'aws:cloudformation:stack',
      environment,
      properties: { templateFile: 't.json', terminationProtection },
      dependencies,
    });
    const artifacts = {
      copies: artifact('aws://unknown-account/us-west-2', true, ['data', 'assets']),
      data: artifact('aws://unknown-account/unknown-region', false),
      assets: { type: 'cdk:asset-manifest' },
    };
    const template = { Resources: {} };
    expect(stacksOf(assembly({ 'manifest.json': { artifacts }, 't.json': template }))).toEqual([
      { name: 'data', isProtected: false, needs: [], template },
      { name: 'copies', region: 'us-west-2', isProtected: true, needs: ['data'], template },
    ]);
  });

  it('has each asset once, and templates are none', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the manifest has it so.
    const destinations = { here: { bucketName: 'b-${AWS::AccountId}-${AWS::Region}', objectKey: 'k.zip' } };
    const file = (path: string, packaging: string) => ({ source: { path, packaging }, destinations });
    const files = { one: file('asset.1', 'zip'), two: file('s.template.json', 'file') };
    const artifacts = Object.fromEntries(
      ['a', 'b'].map((id) => [id, { type: 'cdk:asset-manifest', properties: { file: 'a.json' } }]),
    );
    const folder = assembly({ 'manifest.json': { artifacts }, 'a.json': { files } });
    expect(assetsOf(folder, '123', 'mars')).toEqual([
      { path: join(folder, 'asset.1'), isFolder: true, bucket: 'b-123-mars', key: 'k.zip' },
    ]);
  });
});

const template: Template = {
  Resources: {
    Certificate: { Type: 'Odd::Certificate' },
    Stage: {
      Type: 'Known::Stage',
      DependsOn: ['Certificate', 'Api'],
      Properties: {
        ClientCertificateId: { Ref: 'Certificate' },
        Names: ['a', { 'Fn::GetAtt': ['Certificate', 'Arn'] }],
        Text: { 'Fn::Join': ['/', ['x', { Ref: 'Certificate' }, { Ref: 'Api' }]] },
        Imported: { 'Fn::ImportValue': 'lost' },
      },
    },
    Api: { Type: 'Known::Api', DependsOn: 'Certificate' },
    Plain: { Type: 'Known::Alarm', Properties: { MetricName: 'm' } },
    Sum: { Type: 'Known::Alarm', Properties: { Metrics: [] } },
  },
  Outputs: {
    Kept: { Value: { Ref: 'Api' }, Export: { Name: 'kept' } },
    Gone: { Value: { 'Fn::Join': ['', ['arn:', { Ref: 'Certificate' }]] }, Export: { Name: 'gone' } },
  },
};

describe('what an emulator cannot make', () => {
  it('is left out with every reference to it, and everything else stays', () => {
    const refusals = [{ type: 'Odd::Certificate' }, { type: 'Known::Alarm', property: 'Metrics' }];
    const { Certificate: _, Sum: __, ...kept } = template.Resources;
    expect(withoutRefused(template, refusals, ['lost'])).toEqual({
      template: {
        Resources: {
          ...kept,
          Stage: {
            Type: 'Known::Stage',
            DependsOn: ['Api'],
            Properties: { Names: ['a'], Text: { 'Fn::Join': ['/', ['x', 'left-out', { Ref: 'Api' }]] } },
          },
          Api: { Type: 'Known::Api' },
        },
        Outputs: { Kept: template.Outputs?.Kept },
      },
      resources: ['Odd::Certificate', 'Known::Alarm with Metrics'],
      references: ['Stage.ClientCertificateId', 'Stage.Names[1]', 'Stage.Text', 'Stage.Imported'],
      exports: ['gone'],
    });
  });

  it('changes nothing of a template that it knows all of', () => {
    const whole = { resources: [], references: [], exports: [] };
    const { Resources, Outputs } = template;
    const one = {
      Resources: { Plain: Resources.Plain as (typeof Resources)[string] },
      Outputs: { Kept: Outputs?.Kept as never },
    };
    expect(withoutRefused(one, [{ type: 'Odd::Certificate' }], [])).toEqual({ template: one, ...whole });
  });

  it('is what it says it does not support; any other failure may be the template’s fault', () => {
    const failure = { type: 'A::Alarm', id: 'Sum' };
    expect(gapOf({ ...failure, reason: 'A::Alarm Properties.Metrics (metric math) is not supported; use …' })).toEqual({
      type: 'A::Alarm',
      property: 'Metrics',
    });
    expect(gapOf({ ...failure, reason: 'This type is Not Supported' })).toEqual(failure);
    expect(gapOf({ ...failure, reason: 'Topic does not exist' })).toBeUndefined();
  });
});

describe('the summary', () => {
  const leftOut = { resources: ['Odd::Certificate', 'Odd::Certificate'], references: ['Stage.Id'], exports: [] };
  const outcome = {
    stage: 'dev',
    stacks: [
      { name: 'data', count: 13, seconds: 0.26, leftOut },
      { name: 'doors', count: 400, seconds: 2, leftOut: { resources: [], references: [], exports: [] } },
    ],
    seen: ['a page'],
    errorsLogged: {},
  };

  it('says what stood, what was left out, what was seen and what was not', () => {
    const words = summary(outcome, 17.4);
    expect(words).toContain('dev: 2 stacks with 413 resources, 17 s in all\n  data: 13 resources, 0.3 s\n');
    expect(words).toContain('cannot make it:\n  Odd::Certificate (2)\n');
    expect(words).toContain('referred to that:\n  Stage.Id\n');
    expect(words).toContain('Seen:\n  a page\n');
    expect(words).toContain('as errors:\n  none\n');
    expect(words).toContain('Not exercised:\n  what IAM');
    expect(words.endsWith('The rehearsal went well.')).toBe(true);
  });

  it('says of each error that functions logged whether it should be', () => {
    const errorsLogged = { 'send-failed': 1, 'nobody-reachable': 9 };
    const words = summary({ ...outcome, errorsLogged }, 1);
    expect(words).toMatch(/\n {2}nobody-reachable \(9\): as it should on a new stage/);
    expect(words).toMatch(/\n {2}send-failed \(1\): a fault/);
    expect(unexpectedErrors({ errorsLogged })).toEqual(['send-failed']);
  });

  it('ends with why it failed', () => {
    expect(summary(outcome, 1, 'No page came.').endsWith('The rehearsal FAILED: No page came.')).toBe(true);
  });
});
