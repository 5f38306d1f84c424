import type { Cfn } from './synthesised.ts';

/** A request as the firewall sees it. */
export interface Seen {
  path: string;
  headers?: Record<string, string>;
  /** The rule of a managed group that it sets off. */
  like?: { group: string; rule: string };
}

export interface Verdict {
  /** The rates that it counts towards. */
  rates: string[];
  labels: Set<string>;
  counted: string[];
  blockedBy: string | undefined;
}

const decoded = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** Without doubled slashes and references to the same folder or the one above. */
function normalised(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/').slice(1)) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}${path.endsWith('/') && parts.length > 0 ? '/' : ''}`;
}

const transformations: Record<string, (text: string) => string> = {
  NONE: (text) => text,
  URL_DECODE: decoded,
  NORMALIZE_PATH: normalised,
};

const transformed = (text: string, by: Cfn[]): string =>
  by
    .toSorted((one, other) => one.Priority - other.Priority)
    .reduce((sofar, { Type }) => transformations[Type]!(sofar), text);

/** How Amazon calls what a rule of theirs leaves: `CrossSiteScripting_BODY` leaves `CrossSiteScripting_Body`. */
const partNames: Record<string, string> = {
  HEADER: 'Header',
  BODY: 'Body',
  COOKIE: 'Cookie',
  URIPATH: 'URIPath',
  QUERYARGUMENTS: 'QueryArguments',
  QUERYSTRING: 'QueryString',
};
const groupNames: Record<string, string> = {
  AWSManagedRulesCommonRuleSet: 'core-rule-set',
  AWSManagedRulesKnownBadInputsRuleSet: 'known-bad-inputs',
};
const labelOf = ({ group, rule }: { group: string; rule: string }): string => {
  const [, what, part] = /^(?:UserAgent_(?=BadBots))?(.+)_([A-Z]+)$/.exec(rule)!;
  return `awswaf:managed:aws:${groupNames[group]}:${what}_${partNames[part!]}`;
};

/** Whether a statement holds; of a rate, whether a request counts towards it. */
function holds(statement: Cfn, seen: Seen, labels: ReadonlySet<string>): boolean {
  const [[kind, of]] = Object.entries<Cfn>(statement) as [[string, Cfn]];
  switch (kind) {
    case 'AndStatement':
      return of.Statements.every((each: Cfn) => holds(each, seen, labels));
    case 'OrStatement':
      return of.Statements.some((each: Cfn) => holds(each, seen, labels));
    case 'NotStatement':
      return !holds(of.Statement, seen, labels);
    case 'RegexMatchStatement':
      return new RegExp(of.RegexString).test(transformed(seen.path, of.TextTransformations));
    case 'SizeConstraintStatement':
      return (seen.headers?.[of.FieldToMatch.SingleHeader.Name] ?? '').length > of.Size;
    case 'LabelMatchStatement':
      return [...labels].some((label) => (of.Scope === 'LABEL' ? label === of.Key : label.startsWith(of.Key)));
    case 'RateBasedStatement':
      return of.ScopeDownStatement === undefined || holds(of.ScopeDownStatement, seen, labels);
    default:
      throw new Error(`The model knows no ${kind}.`);
  }
}

/** Whether a managed group turns a request away; its label is left in any case. */
function groupBlocks({ Statement, OverrideAction }: Cfn, { like }: Seen, labels: Set<string>): boolean {
  const { Name, RuleActionOverrides } = Statement.ManagedRuleGroupStatement;
  if (like?.group !== Name || like === undefined) return false;
  labels.add(labelOf(like));
  const counts = RuleActionOverrides.some((each: Cfn) => each.Name === like.rule && each.ActionToUse.Count);
  return !counts && OverrideAction.Count === undefined;
}

/** @returns what an access list does with a request, as the AWS WAF Developer Guide has it. */
export function judged(rules: Cfn[], seen: Seen): Verdict {
  const verdict: Verdict = { rates: [], labels: new Set(), counted: [], blockedBy: undefined };
  for (const rule of rules.toSorted((one, other) => one.Priority - other.Priority)) {
    if (rule.Statement.ManagedRuleGroupStatement) {
      if (groupBlocks(rule, seen, verdict.labels)) return { ...verdict, blockedBy: rule.Name };
      continue;
    }
    if (!holds(rule.Statement, seen, verdict.labels)) continue;
    if (rule.Statement.RateBasedStatement) verdict.rates.push(rule.Name);
    else if (rule.Action.Block) return { ...verdict, blockedBy: rule.Name };
    else verdict.counted.push(rule.Name);
    for (const { Name } of rule.RuleLabels ?? []) verdict.labels.add(Name);
  }
  return verdict;
}

const ofGroups: Record<string, number> = {
  AWSManagedRulesCommonRuleSet: 700,
  AWSManagedRulesKnownBadInputsRuleSet: 200,
};
const ofStatements: Record<string, number> = {
  RegexMatchStatement: 3,
  SizeConstraintStatement: 1,
  LabelMatchStatement: 1,
  RateBasedStatement: 2,
};

function capacityOf(statement: Cfn): number {
  const [[kind, of]] = Object.entries<Cfn>(statement) as [[string, Cfn]];
  const inner: Cfn[] = [...(of.Statements ?? []), of.Statement, of.ScopeDownStatement].filter(Boolean);
  const own = (ofStatements[kind] ?? 0) + 10 * (of.TextTransformations?.length ?? 0) + (ofGroups[of.Name] ?? 0);
  return inner.reduce((sum, each) => sum + capacityOf(each), own);
}

/** @returns the capacity units of an access list by the list prices of the AWS WAF Developer Guide; each transformation counts anew. */
export const capacity = (rules: Cfn[]): number =>
  rules.reduce((sum, { Statement, RuleLabels }) => sum + capacityOf(Statement) + (RuleLabels ? 1 : 0), 0);
