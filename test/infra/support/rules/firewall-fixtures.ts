import { CfnUserPool } from 'aws-cdk-lib/aws-cognito';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { arn, type Build, type RuleFixture } from './rule-fixture.ts';

const queryString = { queryString: {} };
const headers = (...names: readonly string[]) => names.map((name) => ({ singleHeader: { Name: name } }));

const log =
  (redactedFields: readonly CfnLoggingConfiguration.FieldToMatchProperty[]): Build =>
  (stack) =>
    void new CfnLoggingConfiguration(stack, 'Logging', {
      resourceArn: arn,
      logDestinationConfigs: [arn],
      redactedFields: [...redactedFields],
    });

const lists =
  (statement: CfnWebACL.StatementProperty, sampledRequestsEnabled = false): Build =>
  (stack) => {
    const visibilityConfig = { cloudWatchMetricsEnabled: true, sampledRequestsEnabled, metricName: 'any' };
    new CfnWebACL(stack, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig,
      rules: [{ name: 'any', priority: 0, action: { block: {} }, visibilityConfig, statement }],
    });
  };

const path = (...types: readonly string[]) => ({
  fieldToMatch: { uriPath: {} },
  textTransformations: types.map((type, priority) => ({ priority, type })),
});
const begins = (...types: readonly string[]): CfnWebACL.StatementProperty => ({
  byteMatchStatement: { ...path(...types), positionalConstraint: 'STARTS_WITH', searchString: '/v1' },
});
const isLike = (...types: readonly string[]): CfnWebACL.StatementProperty => ({
  regexMatchStatement: { ...path(...types), regexString: '^/v1' },
});
const rateOf = (scopeDownStatement: CfnWebACL.StatementProperty): CfnWebACL.StatementProperty => ({
  rateBasedStatement: { limit: 100, aggregateKeyType: 'IP', scopeDownStatement },
});
const not = (statement: CfnWebACL.StatementProperty): CfnWebACL.StatementProperty => ({ notStatement: { statement } });

/** No path: it need not be decoded. */
const hasToken: CfnWebACL.StatementProperty = {
  sizeConstraintStatement: {
    fieldToMatch: { singleHeader: { Name: 'authorization' } },
    comparisonOperator: 'GT',
    size: 0,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
};

const pool =
  (isAssociated: boolean): Build =>
  (stack) => {
    const [own, other] = ['Users', 'Others'].map((id) => new CfnUserPool(stack, id));
    const resourceArns = [own?.attrArn ?? '', ...(isAssociated ? [other?.attrArn ?? ''] : [])];
    for (const [nth, resourceArn] of resourceArns.entries())
      new CfnWebACLAssociation(stack, `Association${nth}`, { webAclArn: arn, resourceArn });
  };

export const firewallFixtures: readonly RuleFixture[] = [
  ...['authorization', 'cookie', 'referer'].map((left) => ({
    rule: 'FirewallLog',
    breaks: log([...headers(...['authorization', 'cookie', 'referer'].filter((each) => each !== left)), queryString]),
    keeps: log([...headers('Authorization', 'Cookie', 'Referer'), queryString]),
  })),
  {
    rule: 'FirewallLog',
    breaks: log(headers('authorization', 'cookie', 'referer')),
    keeps: log([...headers('authorization', 'cookie', 'referer', 'x-other'), queryString]),
  },
  { rule: 'FirewallSamples', breaks: lists(isLike('URL_DECODE'), true), keeps: lists(isLike('URL_DECODE')) },
  { rule: 'FirewallPath', breaks: lists(begins('NONE')), keeps: lists(begins('URL_DECODE')) },
  {
    rule: 'FirewallPath',
    breaks: lists(isLike('NORMALIZE_PATH')),
    keeps: lists(isLike('URL_DECODE', 'NORMALIZE_PATH')),
  },
  {
    rule: 'FirewallPath',
    breaks: lists(rateOf(not(isLike('LOWERCASE')))),
    keeps: lists(rateOf(not(isLike('URL_DECODE_UNI')))),
  },
  { rule: 'FirewallPath', breaks: lists(not(isLike())), keeps: lists(not(hasToken)) },
  { rule: 'PoolFirewall', breaks: pool(false), keeps: pool(true) },
];
