/** A finding that we looked at and live with: where, why, and what says that this is right. */
export interface Acknowledgement {
  /** Pack and rule, with the bracketed detail of wildcard findings. */
  readonly id: string;
  /** Ends of the construct paths that it holds for; anything else stays a finding. */
  readonly at: RegExp;
  readonly reason: string;
  readonly citation: string;
}

const noVpc = {
  at: /-(service|background)\/\w+\/Function\/Resource$/,
  reason:
    'The functions reach only AWS services, over TLS, with policies by table and verb; there is nothing in a VPC to reach. A VPC would add a NAT or nine endpoints and no boundary that IAM does not draw.',
  citation:
    'AWS Lambda Developer Guide, "Giving Lambda functions access to resources in an Amazon VPC"; 45 CFR 164.312(a)(1).',
};

const noCache = {
  at: /DeploymentStage\.\w+\/Resource$/,
  reason:
    'Answers hold health information of one caller. Caching them at the gateway would be the risk that the rule wants encrypted.',
  citation:
    '45 CFR 164.312(a)(1); every answer carries Cache-Control: no-store (shared/http/core/steps/answer-shape.ts).',
};

const noCertificate = {
  at: /DeploymentStage\.\w+\/Resource$/,
  reason:
    'A client certificate is shown to HTTP backends. Ours are Lambda functions, called through the Lambda API with IAM and TLS: no function would ever see one.',
  citation:
    'Amazon API Gateway Developer Guide, "Generate and configure an SSL certificate for backend authentication"; docs/decisions/067-the-edge.md.',
};

const noGatewayTrace = {
  at: /DeploymentStage\.\w+\/Resource$/,
  reason:
    'The gateway writes the whole address into its traces: tokens of links, and the names that staff search for. Functions are traced, without addresses.',
  citation:
    'Amazon API Gateway Developer Guide, "Understanding AWS X-Ray traces for Amazon API Gateway APIs" (http.request.url); docs/decisions/067-the-edge.md.',
};

const noReplica = {
  at: /-trail\/(Files|Accesses)\/Resource$/,
  reason:
    'The trail lies in three places of one region and is locked: nobody can delete it. What a region takes with it is who touched what there, not a record of a patient; a replica would be a second locked bucket with the same rule.',
  citation: 'docs/decisions/068-trail-and-backups.md; 45 CFR 164.312(b).',
};

const accessLogs = {
  at: /-trail\/Accesses\/Resource$/,
  reason:
    'S3 delivers access logs into no bucket whose default encryption is a KMS key, so S3 encrypts them with its own. They hold names of log files and who read them.',
  citation: 'Amazon S3 User Guide, "Enabling Amazon S3 server access logging".',
};

/** All of them; a synth with any other finding fails. The templates carry each as an audit trail. */
export const acknowledgements: readonly Acknowledgement[] = [
  {
    id: 'AwsSolutions::AwsSolutions-COG4',
    at: /-service\/Http\/Api\/Default\/(.+\/)?(GET|HEAD|POST|PUT|PATCH|DELETE)\/Resource$/,
    reason:
      'Public routes have no caller to sign in, and routes open to links, referrers and staff use our REQUEST authoriser, which also verifies Cognito tokens. A test compares every method with routes.ts.',
    citation: 'docs/decisions/006-one-request-authoriser-beside-cognito.md; test/infra/api.ts.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-APIG4',
    at: /-service\/Http\/Api\/Default\/(.+\/)?(GET|HEAD|POST)\/Resource$/,
    reason:
      'These routes are public by contract: the intake form, the directory, free times, estimates, health, the API description, the pages behind links and their style.',
    citation: 'product.md, HTTP contract (auth "–"); test/infra/api.ts.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
    at: /-(service|background)\/(?!Timers)\w+\/Policy\/Resource$/,
    reason:
      'X-Ray takes no resource: PutTraceSegments and PutTelemetryRecords, in this region only. Neither does SNS for a subscription, which the relay reads, mends and ends: in this region only.',
    citation:
      'Service Authorization Reference, AWS X-Ray and Amazon SNS: actions without a resource type take "*" only.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/',
    at: /-background\/relay\/Policy\/Resource$/,
    reason:
      'Timers are named when they are set, so the relay may create any schedule of its own group, and of no other.',
    citation: 'Amazon EventBridge Scheduler User Guide, identity-based policies for a schedule group.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
    at: /-data\/Backups\/Role\/Resource$/,
    reason:
      'AWS Backup documents this policy as the one its role needs, and changes it with the service; only the service can assume the role.',
    citation: 'AWS Backup Developer Guide, "IAM service roles".',
  },
  { id: 'HIPAA.Security::HIPAA.Security-LambdaInsideVPC', ...noVpc },
  { id: 'NIST.800.53.R5::NIST.800.53.R5-LambdaInsideVPC', ...noVpc },
  {
    id: 'AwsSolutions::AwsSolutions-APIG2',
    at: /-service\/Http\/Api\/Resource$/,
    reason:
      'Functions check every path, query, header and body against the schemas of routes.ts. The gateway cannot: it has no models, and an intake with a fault must be salvaged, not refused.',
    citation: 'shared/http/core/route.ts; docs/decisions/067-the-edge.md.',
  },
  { id: 'HIPAA.Security::HIPAA.Security-APIGWSSLEnabled', ...noCertificate },
  { id: 'NIST.800.53.R5::NIST.800.53.R5-APIGWSSLEnabled', ...noCertificate },
  { id: 'HIPAA.Security::HIPAA.Security-APIGWCacheEnabledAndEncrypted', ...noCache },
  { id: 'NIST.800.53.R5::NIST.800.53.R5-APIGWCacheEnabledAndEncrypted', ...noCache },
  { id: 'HIPAA.Security::HIPAA.Security-APIGWXrayEnabled', ...noGatewayTrace },
  { id: 'Serverless::Serverless-APIGWXrayEnabled', ...noGatewayTrace },
  { id: 'HIPAA.Security::HIPAA.Security-S3BucketReplicationEnabled', ...noReplica },
  { id: 'NIST.800.53.R5::NIST.800.53.R5-S3BucketReplicationEnabled', ...noReplica },
  { id: 'HIPAA.Security::HIPAA.Security-S3DefaultEncryptionKMS', ...accessLogs },
  { id: 'NIST.800.53.R5::NIST.800.53.R5-S3DefaultEncryptionKMS', ...accessLogs },
  {
    id: 'Serverless::Serverless-SQSRedrivePolicy',
    at: /DeadLetters\/Resource$/,
    reason: 'These are the dead-letter queues themselves; what lies in them raises an alarm and is redriven by hand.',
    citation: 'Amazon SQS Developer Guide, "Using dead-letter queues"; docs/runbooks/dead-letters.md.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-SQS3',
    at: /-messages\/(\w+\/)?\w*DeadLetters\/Resource$/,
    reason:
      'They are dead-letter queues: that of the Scheduler is named in each schedule when it is set, the others by subscriptions; the rule sees neither.',
    citation:
      'shared/gateways/scheduler-timer-setter.ts; Amazon EventBridge Scheduler User Guide, "Dead-letter queues".',
  },
];
