import type { CfnWebACL, CfnWebACLProps } from 'aws-cdk-lib/aws-wafv2';

export type Rule = CfnWebACL.RuleProperty;
export type Statement = CfnWebACL.StatementProperty;

/** No samples: WAF keeps them as they came, with what the log leaves out. */
const seen = (metricName: string): Rule['visibilityConfig'] => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

/** Allows what no rule blocks. Rules are asked in their order, and metrics are found under the name. */
export const accessList = (name: string, rules: readonly Rule[]): CfnWebACLProps => ({
  scope: 'REGIONAL',
  name,
  defaultAction: { allow: {} },
  visibilityConfig: seen(name),
  rules: rules.map((rule, priority) => ({ ...rule, priority })),
});

const rule = (name: string, rest: Omit<Rule, 'name' | 'priority' | 'visibilityConfig'>): Rule => ({
  name,
  priority: 0,
  visibilityConfig: seen(name),
  ...rest,
});

/** Turns away what a statement holds for. */
export const blockRule = (name: string, statement: Statement): Rule => rule(name, { action: { block: {} }, statement });

/** Counts what a statement holds for, and lets it go on; with a label, where rules behind it, or the log, ask for it. */
export const countRule = (name: string, statement: Statement, label?: string): Rule =>
  rule(name, { action: { count: {} }, statement, ...(label && { ruleLabels: [{ name: label }] }) });

/** Slows one address down; it reacts after some 30 seconds, so it is not the only limit. */
export const rateRule = (name: string, limit: number, of?: Statement): Rule =>
  blockRule(name, {
    rateBasedStatement: { limit, aggregateKeyType: 'IP', ...(of && { scopeDownStatement: of }) },
  });

/** A group of Amazon's, in the version that Amazon recommends; the rules of it that are named only count and label. */
export const managedRules = (
  name: string,
  counted: readonly string[],
  overrideAction: Rule['overrideAction'] = { none: {} },
): Rule =>
  rule(name, {
    overrideAction,
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counted.map((each) => ({ name: each, actionToUse: { count: {} } })),
      },
    },
  });

/** A label that a rule before has left: of this list, or with its whole name. */
export const hasLabel = (key: string): Statement => ({ labelMatchStatement: { scope: 'LABEL', key } });

/** Any label of a group of rules. */
export const hasLabelOf = (key: string): Statement => ({ labelMatchStatement: { scope: 'NAMESPACE', key } });

export const anyOf = (...statements: readonly Statement[]): Statement => ({
  orStatement: { statements: [...statements] },
});

export const allOf = (...statements: readonly Statement[]): Statement => ({
  andStatement: { statements: [...statements] },
});

export const not = (statement: Statement): Statement => ({ notStatement: { statement } });

/** A path is compared as the gateway reads it: decoded, without `//`, `/./` and `/../`. Letters stay: the gateway tells them apart. */
const asTheGatewayReads = ['URL_DECODE', 'NORMALIZE_PATH'].map((type, priority) => ({ priority, type }));

/** A path that a regular expression holds for from end to end, below the stage or, under a domain of its own, without it. */
export const pathIs = (stage: string, expressions: readonly string[]): Statement => ({
  regexMatchStatement: {
    fieldToMatch: { uriPath: {} },
    regexString: `^(?:/${stage})?(?:${expressions.join('|')})/?$`,
    textTransformations: asTheGatewayReads,
  },
});

/** A path in which a regular expression finds something, decoded and otherwise as it was written. */
export const pathHolds = (regexString: string): Statement => ({
  regexMatchStatement: {
    fieldToMatch: { uriPath: {} },
    regexString,
    textTransformations: [{ priority: 0, type: 'URL_DECODE' }],
  },
});

/** A request that has something under a header. */
export const hasHeader = (Name: string): Statement => ({
  sizeConstraintStatement: {
    fieldToMatch: { singleHeader: { Name } },
    comparisonOperator: 'GT',
    size: 0,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});
