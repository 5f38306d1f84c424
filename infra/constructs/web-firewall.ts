import { Aws } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { routes } from '../../functions/routes.ts';
import type { Route } from '../../shared/http/core/route.ts';
import { type LogSettings, logGroup } from './log-group.ts';

type Rule = CfnWebACL.RuleProperty;

const seen = (metricName: string) => ({ cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName });

/**
 * Managed rules of the common set that look into bodies, and the labels that they leave: size beyond 8 KB, and text that is like an
 * attack. What a person writes of their pain may be either, so they only label, and `judgeBodies` blocks where no answers of people come in.
 */
const bodyRules: Readonly<Record<string, string>> = {
  SizeRestrictions_BODY: 'SizeRestrictions_Body',
  CrossSiteScripting_BODY: 'CrossSiteScripting_Body',
  GenericLFI_BODY: 'GenericLFI_Body',
  GenericRFI_BODY: 'GenericRFI_Body',
  EC2MetaDataSSRF_BODY: 'EC2MetaDataSSRF_Body',
};

/** Looks for file names such as `.ini` or `.log` in the query. Sealed addresses and links hold a dot before random letters; we read no file by a query. */
const queryRules = ['RestrictedExtensions_QUERYARGUMENTS'];

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

/** A path that holds another one of them is found with that. */
const shortest = (paths: readonly string[]): string[] => {
  const all = [...new Set(paths)];
  return all.filter((path) => !all.some((other) => other !== path && path.includes(other)));
};

const anyOf = (statements: readonly CfnWebACL.StatementProperty[]): CfnWebACL.StatementProperty => ({
  orStatement: { statements: [...statements] },
});

const begin = ({ path }: Route): string => path.split('/{')[0] ?? path;

/** Where answers of people come in that no fault of theirs turns away, and a preview of what would become of them. */
const ofAnswers = (): string[] =>
  shortest([...routes.filter(({ salvaged, anyBody }) => salvaged || anyBody).map(begin), '/v1/triage']);

const judgeBodies = (): Rule => ({
  name: 'Bodies',
  priority: 4,
  action: { block: {} },
  visibilityConfig: seen('Bodies'),
  statement: {
    andStatement: {
      statements: [
        anyOf(
          Object.values(bodyRules).map((label) => ({
            labelMatchStatement: { scope: 'LABEL', key: `awswaf:managed:aws:core-rule-set:${label}` },
          })),
        ),
        { notStatement: { statement: anyOf(ofAnswers().map(pathHas)) } },
      ],
    },
  },
});

/** Slows one address down on routes that need no token; it reacts after some 30 seconds, so it is not the only limit. */
const rateRule = (priority: number, name: string, limit: number, of: readonly Route[]): Rule => ({
  name,
  priority,
  action: { block: {} },
  visibilityConfig: seen(name),
  statement: {
    rateBasedStatement: {
      limit,
      aggregateKeyType: 'IP',
      scopeDownStatement: anyOf(shortest(of.map(begin)).map(pathHas)),
    },
  },
});

/** The root is in every path; it is one small page, and its throttle is enough. */
const isOpen = ({ auth, path }: Route): boolean => auth === 'public' && path !== '/';
const isPage = ({ speaks }: Route): boolean => speaks === 'html';

/** The firewall before the API: rates for each address, Amazon's common and bad-input rules, and a log without tokens. */
export class WebFirewall extends Construct {
  constructor(scope: Construct, id: string, api: RestApi, settings: LogSettings) {
    super(scope, id);
    const { publicRequestsPerAddress, pageRequestsPerAddress } = settings.stage;
    const open = routes.filter(isOpen);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: seen('Firewall'),
      rules: [
        rateRule(
          0,
          'PublicRate',
          publicRequestsPerAddress,
          open.filter((route) => !isPage(route)),
        ),
        rateRule(1, 'PageRate', pageRequestsPerAddress, open.filter(isPage)),
        managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
        managed(3, 'AWSManagedRulesCommonRuleSet', [...Object.keys(bodyRules), ...queryRules]),
        judgeBodies(),
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
