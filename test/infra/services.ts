import { describe, expect, it } from 'vitest';
import { both, type Cfn, type Part, type StageTemplates } from './support/synthesised.ts';

/** What a service of AWS must be allowed for what we have it do; too little shows only when it was needed. */
interface Use {
  service: string;
  /** Whose policy, or whose role. */
  of: string;
  actions: readonly string[];
}

/** To publish to an encrypted topic or send to an encrypted queue (Amazon SNS Developer Guide, "Key management"). */
const encrypting = ['kms:Decrypt', 'kms:GenerateDataKey'];

const uses: readonly Use[] = [
  ...['cloudwatch', 'ses', 'sms-voice', 'sns', 'events'].map((service) => ({
    service: `${service}.amazonaws.com`,
    of: 'data/MessagesKey',
    actions: encrypting,
  })),
  // Amazon CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS KMS".
  {
    service: 'logs.<AWS::Region>.amazonaws.com',
    of: 'data/LogsKey',
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
  },
  ...['Mail', 'Text'].map((way) => ({
    service: 'cloudwatch.amazonaws.com',
    of: `messages/Operations/${way}`,
    actions: ['sns:Publish'],
  })),
  // AWS CloudTrail User Guide, "Role policy document for CloudTrail to use CloudWatch Logs for monitoring".
  {
    service: 'cloudtrail.amazonaws.com',
    of: 'trail/Writer',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  },
];

/** Each policy of a key, a topic or a role, with the part of the stack that holds it. */
function policiesOf(templates: StageTemplates, of: string): Cfn[] {
  const part = of.split('/')[0] as Part;
  const isOf = (each: Cfn): boolean => templates.text(part, each) === of;
  return [
    ...templates.all('AWS::KMS::Key', part).flatMap(({ name, props }) => (name === of ? [props.KeyPolicy] : [])),
    ...templates
      .all('AWS::SNS::TopicPolicy', part)
      .flatMap(({ props }) => (props.Topics.some(isOf) ? [props.PolicyDocument] : [])),
    ...templates
      .all('AWS::IAM::ManagedPolicy', part)
      .flatMap(({ props }) => (props.Roles.some(isOf) ? [props.PolicyDocument] : [])),
  ];
}

function allowedTo(templates: StageTemplates, { service, of }: Use): string[] {
  const part = of.split('/')[0] as Part;
  const isFor = ({ Effect, Principal }: Cfn): boolean =>
    Effect === 'Allow' &&
    (Principal === undefined ||
      [Principal.Service ?? []].flat().some((each: Cfn) => templates.text(part, each) === service));
  const statements: Cfn[] = policiesOf(templates, of).flatMap(({ Statement }) => Statement);
  return statements.filter(isFor).flatMap(({ Action }) => [Action].flat());
}

describe.each(both)('the services that $stage.name rests on', (templates) => {
  it.each(uses)('let $service do with $of what it must, and nothing besides', (use) => {
    expect(allowedTo(templates, use).toSorted()).toEqual([...use.actions]);
  });

  it('let AWS Backup take backups, by the policy that it keeps for that itself', () => {
    const { ManagedPolicyArns } = templates.named('data/Backups/Role').props;
    expect(ManagedPolicyArns.map((each: Cfn) => templates.text('data', each))).toEqual([
      'arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup',
    ]);
  });
});
