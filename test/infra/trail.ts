import { describe, expect, it } from 'vitest';
import { trailPatterns } from '../../infra/constructs/trail-patterns.ts';
import { restoredName } from '../../infra/tools/admin/restore/restored-tables.ts';
import { tableNames } from '../../shared/store/table.ts';
import { both, type Cfn, type StageTemplates } from './support/synthesised.ts';

const theTrail = (templates: StageTemplates): Cfn => templates.all('AWS::CloudTrail::Trail')[0]?.props;

/** The statement of a policy with this Sid. */
const statement = (policy: Cfn, sid: string): Cfn => policy.Statement.find(({ Sid }: Cfn) => Sid === sid);

describe.each(both)('the trail of $stage.name', (templates) => {
  const { retainData } = templates.stage;
  const trail = theTrail(templates);
  const files = templates.named('trail/Files');

  it('runs in every region, is encrypted with a key of its own and can be checked for changes', () => {
    expect(trail).toMatchObject({ IsLogging: true, IsMultiRegionTrail: true, EnableLogFileValidation: true });
    expect(templates.text('trail', trail.KMSKeyId)).toBe('trail/Key.Arn');
    expect(templates.text('trail', trail.S3BucketName)).toBe('trail/Files');
    expect(templates.text('trail', trail.CloudWatchLogsLogGroupArn)).toBe('trail/Events.Arn');
  });

  it('holds each call that manages something, those to keys and secrets too, and each read and write of every table', () => {
    const selectors = trail.AdvancedEventSelectors.map(({ FieldSelectors }: Cfn) =>
      Object.fromEntries(FieldSelectors.map(({ Field, Equals, StartsWith }: Cfn) => [Field, Equals ?? StartsWith])),
    );
    expect(selectors[0]).toEqual({ eventCategory: ['Management'] });
    expect(selectors[1]).toMatchObject({ eventCategory: ['Data'], 'resources.type': ['AWS::DynamoDB::Table'] });
    const arns: string[] = selectors[1]['resources.ARN'].map((arn: Cfn) => templates.text('trail', arn));
    expect(arns.toSorted()).toEqual(tableNames.map((name) => `data/${name}.Arn`).toSorted());
    expect(selectors).toHaveLength(2);
  });

  it('holds items of what a restore brings back as well, because its name begins with the name of its table', () => {
    const field = trail.AdvancedEventSelectors[1].FieldSelectors.find(({ Field }: Cfn) => Field === 'resources.ARN');
    const [arn = ''] = field.StartsWith.map((each: Cfn) => templates.text('trail', each));
    expect(restoredName(arn, 'r20261127T120000Z').startsWith(arn)).toBe(true);
  });

  it('lies where nobody can change it for six years in a stage that keeps its data, and for a day in any other', () => {
    expect(files.props.ObjectLockEnabled).toBe(true);
    expect(files.props.ObjectLockConfiguration.Rule.DefaultRetention).toEqual(
      retainData ? { Mode: 'COMPLIANCE', Days: 2192 } : { Mode: 'GOVERNANCE', Days: 1 },
    );
    const expiring = files.props.LifecycleConfiguration.Rules.find((rule: Cfn) => rule.ExpirationInDays);
    expect(expiring.ExpirationInDays).toBeGreaterThan(retainData ? 2192 : 1);
    expect(templates.text('trail', files.props.LoggingConfiguration.DestinationBucketName)).toBe('trail/Accesses');
    for (const { name, props, deletionPolicy } of templates.all('AWS::S3::Bucket')) {
      expect(props.VersioningConfiguration, name).toEqual({ Status: 'Enabled' });
      expect(Object.values(props.PublicAccessBlockConfiguration), name).toEqual([true, true, true, true]);
      expect(deletionPolicy, name).toBe(retainData ? 'Retain' : 'Delete');
    }
  });

  it('is encrypted file by file: with a bucket key CloudTrail would have to decrypt too, or no trail is made', () => {
    const [{ ServerSideEncryptionByDefault: by, BucketKeyEnabled = false }] =
      files.props.BucketEncryption.ServerSideEncryptionConfiguration;
    expect([by.SSEAlgorithm, templates.text('trail', by.KMSMasterKeyID)]).toEqual(['aws:kms', 'trail/Key.Arn']);
    expect(BucketKeyEnabled).toBe(false);
  });

  it('is all that CloudTrail may write into the bucket, and encrypt with the key', () => {
    const own = `arn:<AWS::Partition>:cloudtrail:<AWS::Region>:<AWS::AccountId>:trail/${trail.TrailName}`;
    const bucketPolicy = templates.named('trail/Files/Policy').props.PolicyDocument;
    const keyPolicy = templates.named('trail/Key').props.KeyPolicy;
    const granted = [
      statement(bucketPolicy, 'TrailAsksWhoseBucketItIs'),
      statement(bucketPolicy, 'TrailWritesFiles'),
      statement(keyPolicy, 'TrailDescribes'),
      statement(keyPolicy, 'TrailEncrypts'),
    ];
    for (const { Sid, Condition } of granted)
      expect(templates.text('trail', Condition.StringEquals['aws:SourceArn']), Sid).toBe(own);
    expect(granted.map(({ Action }) => Action)).toEqual([
      's3:GetBucketAcl',
      's3:PutObject',
      'kms:DescribeKey',
      'kms:GenerateDataKey*',
    ]);
    const services = [...bucketPolicy.Statement, ...keyPolicy.Statement].filter(
      ({ Principal }: Cfn) => Principal.Service === 'cloudtrail.amazonaws.com',
    );
    expect(services).toHaveLength(granted.length);
  });

  it('is watched by a filter for each thing that should not happen', () => {
    const filters = templates.all('AWS::Logs::MetricFilter', 'trail');
    expect(filters.map(({ props }) => props.MetricTransformations[0].MetricName).toSorted()).toEqual(
      trailPatterns(templates.stage)
        .map(({ name }) => name)
        .toSorted(),
    );
    for (const { name, props } of filters)
      expect(templates.text('trail', props.LogGroupName), name).toBe('trail/Events');
  });

  it('waits for the policies that let it write', () => {
    const [resource] = templates.all('AWS::CloudTrail::Trail');
    const awaited = templates.stacks
      .flatMap(({ resources }) => resources)
      .filter(({ logicalId }) => resource?.dependsOn.includes(logicalId))
      .map(({ name }) => name);
    expect(awaited).toEqual(expect.arrayContaining(['trail/Files/Policy', 'trail/WriterPolicy']));
  });
});
