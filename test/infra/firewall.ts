import { describe, expect, it } from 'vitest';
import { routes } from '../../functions/routes.ts';
import { both, type Cfn } from './support/synthesised.ts';

const common = 'AWSManagedRulesCommonRuleSet';
/** A free text of a frightened person may set off each of them, and a photograph's worth of text the first. */
const labels = ['SizeRestrictions', 'CrossSiteScripting', 'GenericLFI', 'GenericRFI', 'EC2MetaDataSSRF'];

/** What an address may stand behind: the stage under API Gateway's address, nothing under a custom domain. */
const bases = ['/prod', ''];

/** Web ACL capacity units of the managed groups and of a search in a path (AWS WAF Developer Guide); an ACL has 1,500 before it costs more. */
const ofGroups: Record<string, number> = { [common]: 700, AWSManagedRulesKnownBadInputsRuleSet: 200 };
const ofSearch = 10;
const mostCapacity = 1500;

describe.each(both)('the firewall of $stage.name', (templates) => {
  const rules: Cfn[] = templates.all('AWS::WAFv2::WebACL')[0]?.props.Rules;
  const named = (name: string): Cfn => rules.find(({ Name }) => Name === name)!;

  /** Whether a statement that lists texts of paths holds for one. */
  const holdsFor = ({ OrStatement }: Cfn, path: string): boolean =>
    OrStatement.Statements.some(({ ByteMatchStatement }: Cfn) => path.includes(ByteMatchStatement.SearchString));

  const limited = (name: string, path: string): boolean =>
    holdsFor(named(name).Statement.RateBasedStatement.ScopeDownStatement, path);

  const rates = { PublicRate: 'publicRequestsPerAddress', PageRate: 'pageRequestsPerAddress' } as const;
  const open = routes.filter(({ auth, path }) => auth === 'public' && path !== '/');

  it.each(open)('limits an address on $method $path, below a stage and below a domain', ({ path, speaks }) => {
    const rate = speaks === 'html' ? 'PageRate' : 'PublicRate';
    expect(bases.map((base) => limited(rate, base + path))).toEqual([true, true]);
  });

  it.each(Object.entries(rates))('has a %s for each address, and for nobody who has a token', (name, limit) => {
    const rule = named(name).Statement.RateBasedStatement;
    expect(rule).toMatchObject({ AggregateKeyType: 'IP', Limit: templates.stage[limit] });
    const others = ['/v1/worklist', '/v1/cases', '/v1/referrals', '/v1/on-call', '/'];
    expect(others.filter((path) => limited(name, path))).toEqual([]);
  });

  it('lets thirty people behind one address fill in the form at once', () => {
    const ofOne = 20 * 2 + 5;
    expect(templates.stage.pageRequestsPerAddress).toBeGreaterThanOrEqual(30 * ofOne);
  });

  it('turns no answers away for what their text is like or how long it is, and all else', () => {
    const { RuleActionOverrides } = named(common).Statement.ManagedRuleGroupStatement;
    const counted = RuleActionOverrides.map(({ Name, ActionToUse }: Cfn) => [Name, ActionToUse]);
    expect(counted).toEqual(
      [...labels.map((label) => `${label}_BODY`), 'RestrictedExtensions_QUERYARGUMENTS'].map((name) => [
        name,
        { Count: {} },
      ]),
    );
    const { Action, Priority, Statement } = named('Bodies');
    expect(Action).toEqual({ Block: {} });
    expect(Priority).toBeGreaterThan(named(common).Priority);
    const [labelled, { NotStatement }] = Statement.AndStatement.Statements;
    expect(labelled.OrStatement.Statements.map(({ LabelMatchStatement }: Cfn) => LabelMatchStatement.Key)).toEqual(
      labels.map((label) => `awswaf:managed:aws:core-rule-set:${label}_Body`),
    );
    const passes = (path: string): boolean => bases.every((base) => holdsFor(NotStatement.Statement, base + path));
    const forms = routes.filter(({ method, speaks }) => speaks === 'html' && method === 'POST');
    const rescued = routes.filter(({ salvaged }) => salvaged);
    expect([...forms, ...rescued].map(({ path }) => path).filter((path) => !passes(path))).toEqual([]);
    const others = ['/v1/holds', '/v1/appointments', '/v1/subscriptions', '/v1/on-call'];
    expect(others.filter(passes)).toEqual([]);
  });

  it('costs no more than an ACL has', () => {
    const groups = rules.map(({ Statement }) => ofGroups[Statement.ManagedRuleGroupStatement?.Name] ?? 2);
    const searches = JSON.stringify(rules).split('"ByteMatchStatement"').length - 1;
    const others = labels.length;
    expect(groups.reduce((sum, each) => sum + each, others + searches * ofSearch)).toBeLessThanOrEqual(mostCapacity);
  });
});
