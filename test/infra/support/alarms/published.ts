/**
 * By which dimensions each metric is published, as the guides of the services have it: CloudWatch takes any others, and never finds data.
 * SNS: CDK's `SNSMetrics` (generated from CloudWatch's own console) has success by country and type, spending by nothing.
 */
const published: readonly RegExp[] = [
  /^Spinebridge \w+ service=\w+$/,
  /^Spinebridge(Edge|Trail)\/\w+ [\w-]+$/,
  /^AWS\/Lambda (Errors|Throttles|IteratorAge) FunctionName=\S+$/,
  /^AWS\/Lambda InvokedEventCount EventSourceMappingUUID=\S+$/,
  /^AWS\/SQS ApproximateNumberOfMessagesVisible QueueName=\S+$/,
  /^AWS\/SNS NumberOf[\w-]+ TopicName=\S+$/,
  /^AWS\/SNS SMSSuccessRate Country=[A-Z]{2} SMSType=(Transactional|Promotional)$/,
  /^AWS\/SNS SMSMonthToDateSpentUSD$/,
  /^AWS\/SMSVoice (TextMessageMonthlySpend|NumberOfTextMessageParts(Sent|Delivered))$/,
  /^AWS\/SES (Reputation\.(Bounce|Complaint)Rate|Reject)$/,
  /^AWS\/Scheduler Invocations\w+ ScheduleGroup=\S+$/,
  /^AWS\/ApiGateway 5XXError ApiName=\S+$/,
  /^AWS\/WAFV2 (Blocked|Counted)Requests Region=\S+ Rule=\w+ WebACL=[\w-]+$/,
  /^AWS\/CertificateManager DaysToExpiry CertificateArn=arn:aws:acm:\S+$/,
  /^AWS\/Cognito SignInSuccesses UserPool=\S+ UserPoolClient=\S+$/,
  /^AWS\/Cognito \w+Risk Operation=SignIn RiskLevel=(high|medium|low) UserPoolId=\S+$/,
  /^AWS\/DynamoDB (Read|Write)ThrottleEvents TableName=\S+$/,
  /^AWS\/Backup NumberOf(Backup|Copy)Jobs\w+ BackupVaultName=\S+ ResourceType=DynamoDB$/,
  /^AWS\/Logs IncomingLogEvents LogGroupName=\S+$/,
];

/** Whether somebody publishes a metric by this name and these dimensions, sorted. */
export const isPublished = (name: string): boolean => published.some((pattern) => pattern.test(name));
