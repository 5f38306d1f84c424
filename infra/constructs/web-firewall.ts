import { Aws } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { routes } from '../../functions/routes.ts';
import { type LogSettings, logGroup } from './log-group.ts';

type Rule = CfnWebACL.RuleProperty;

const seen = (metricName: string) => ({ cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName });

/** The managed rule that refuses bodies over 8 KB; intakes and referrals are larger and limited by ourselves. */
const sizeRule = 'SizeRestrictions_BODY';
const sizeLabel = 'awswaf:managed:aws:core-rule-set:SizeRestrictions_Body';

const managed = (priority: number, name: string, counted: string[] = []): Rule => ({
  name,
  priority,
  overrideAction: { none: {} },
  visibilityConfig: seen(name),
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
});

/** Wherever it stands in the path: behind the stage under API Gateway's address, at the front under a custom domain. */
const pathHas = (searchString: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'CONTAINS',
    searchString,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

/** Paths that take a body beyond 8 KB: those with clinical answers. */
const largeBodies = ['/v1/intakes', '/v1/referrals', '/v1/triage'];

const blockLargeBodies = (): Rule => ({
  name: 'LargeBodies',
  priority: 3,
  action: { block: {} },
  visibilityConfig: seen('LargeBodies'),
  statement: {
    andStatement: {
      statements: [
        { labelMatchStatement: { scope: 'LABEL', key: sizeLabel } },
        {
          notStatement: {
            statement: { orStatement: { statements: largeBodies.map((path) => pathHas(path)) } },
          },
        },
      ],
    },
  },
});

/** Slows one address down on the routes that need no token; it reacts after some 30 seconds, so it is not the only limit. */
function rateRule(limit: number): Rule {
  const open = routes.filter(({ auth }) => auth === 'public').map(({ path }) => path.split('/{')[0] ?? path);
  const statements = [...new Set(open)].map((path) => pathHas(path));
  return {
    name: 'PublicRate',
    priority: 0,
    action: { block: {} },
    visibilityConfig: seen('PublicRate'),
    statement: {
      rateBasedStatement: { limit, aggregateKeyType: 'IP', scopeDownStatement: { orStatement: { statements } } },
    },
  };
}

/** The firewall before the API: a rate for each address, Amazon's common and bad-input rules, and a log without tokens. */
export class WebFirewall extends Construct {
  constructor(scope: Construct, id: string, api: RestApi, settings: LogSettings) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: seen('Firewall'),
      rules: [
        rateRule(settings.stage.publicRequestsPerAddress),
        managed(1, 'AWSManagedRulesKnownBadInputsRuleSet'),
        managed(2, 'AWSManagedRulesCommonRuleSet', [sizeRule]),
        blockLargeBodies(),
      ],
    });
    new CfnWebACLAssociation(this, 'Association', {
      webAclArn: acl.attrArn,
      resourceArn: api.deploymentStage.stageArn,
    });
    // The name must begin so: WAF writes nowhere else.
    const logs = logGroup(this, 'Logs', settings, `aws-waf-logs-spinebridge-${settings.stage.name}`);
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [
        `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:aws-waf-logs-spinebridge-${settings.stage.name}`,
      ],
      redactedFields: [{ singleHeader: { Name: 'authorization' } }, { queryString: {} }],
    }).node.addDependency(logs);
  }
}
