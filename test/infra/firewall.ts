import { describe, expect, it } from 'vitest';
import { routes } from '../../functions/routes.ts';
import { docsEn } from '../../shared/texts/en/pages/docs.ts';
import { capacity, judged, type Seen } from './support/firewall-model.ts';
import { both, type Cfn } from './support/synthesised.ts';

const common = 'AWSManagedRulesCommonRuleSet';
const knownBad = 'AWSManagedRulesKnownBadInputsRuleSet';
/** Rules of Amazon's common set (AWS WAF Developer Guide, "Baseline rule groups"). */
const commonRules =
  `NoUserAgent_HEADER UserAgent_BadBots_HEADER SizeRestrictions_QUERYSTRING SizeRestrictions_Cookie_HEADER
SizeRestrictions_BODY SizeRestrictions_URIPATH EC2MetaDataSSRF_BODY EC2MetaDataSSRF_COOKIE EC2MetaDataSSRF_URIPATH
EC2MetaDataSSRF_QUERYARGUMENTS GenericLFI_QUERYARGUMENTS GenericLFI_URIPATH GenericLFI_BODY RestrictedExtensions_URIPATH
GenericRFI_QUERYARGUMENTS GenericRFI_BODY GenericRFI_URIPATH CrossSiteScripting_COOKIE CrossSiteScripting_QUERYARGUMENTS
CrossSiteScripting_BODY CrossSiteScripting_URIPATH`.split(/\s+/);
const attacks = [
  ...commonRules.map((rule) => ({ group: common, rule })),
  ...['Log4JRCE_BODY', 'Log4JRCE_HEADER', 'JavaDeserializationRCE_BODY'].map((rule) => ({ group: knownBad, rule })),
];
const token = { authorization: 'Bearer made-up' };

/** A path below the stage under API Gateway's address, under a domain, and as one writes it who wants to be taken for another. */
const waysToWrite = (stage: string, path: string): string[] => [
  path,
  `/${stage}${path}`,
  path.replace(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  path.replaceAll('/', '//'),
  path.replaceAll('/', '/./'),
  `/v1/..${path}`,
  `${path}/`,
];

describe.each(both)('the firewall of $stage.name', (templates) => {
  const { Rules: rules, VisibilityConfig, Name } = templates.named('service/Firewall/Acl').props;
  const named = (name: string): Cfn => rules.find((each: Cfn) => each.Name === name)!;
  const ratesOf = (seen: Seen): string[] => judged(rules, seen).rates;
  const filled = (path: string): string => path.replace(/\{\w+\}/g, 'x1');

  it.each(routes.filter(({ auth }) => auth === 'public'))(
    'limits an address on $method $path, however it is written, and whoever says to have a token',
    ({ path, speaks }) => {
      const tight = speaks === 'html' ? 'PageRate' : 'PublicRate';
      for (const written of waysToWrite(templates.stage.name, filled(path)))
        for (const headers of [{}, token])
          expect(ratesOf({ path: written, headers }), written).toEqual([tight, 'AllRate']);
    },
  );

  /** What API Gateway takes for one part of a path, or for the rest of a greedy one, and the comparison for something else. */
  it.each(['a%2Fb', 'a%2fb', '%2e%2e%2Fholds', '%2E%2E', '..', '../../v1/holds', 'x%0Ay', 'x%0ay', '%2F'])(
    'limits an address tightly that writes %s at a public place, also with a made-up token',
    (written) => {
      const places = ['/v1/acknowledgements', '/acknowledgements', '/staff/cases', '/docs', '/assets'];
      for (const place of places)
        for (const base of ['', `/${templates.stage.name}`])
          expect(ratesOf({ path: `${base}${place}/${written}`, headers: token }).length, place + written).toBe(2);
    },
  );

  it('takes no token for oddly written: links, letters of other languages and colons have the loose rate alone', () => {
    for (const part of ['abc.def-g_h~', 'Jos%C3%A9', 'a%3Ab', '2026-11-27T10%3A00', 'a..b', '.a'])
      expect(ratesOf({ path: `/v1/holds/${part}`, headers: token }), part).toEqual(['AllRate']);
  });

  it('would not know an encoded path if it did not decode', () => {
    const raw = JSON.parse(JSON.stringify(rules).replaceAll('URL_DECODE', 'NONE'));
    expect(judged(raw, { path: '/v1/%69ntakes', headers: token }).rates).toEqual(['AllRate']);
  });

  const guarded = routes.filter(({ auth }) => auth !== 'public').map(({ path }) => filled(path));
  it.each([...new Set(guarded), '/v1/nothing', '/wp-login.php', '/V1/Intakes'])(
    'limits an address on %s: tightly without a token, loosely with one',
    (path) => {
      expect(ratesOf({ path })).toEqual(['PublicRate', 'AllRate']);
      expect(ratesOf({ path, headers: token })).toEqual(['AllRate']);
    },
  );

  it.each([
    ['PublicRate', 'publicRequestsPerAddress'],
    ['PageRate', 'pageRequestsPerAddress'],
    ['AllRate', 'allRequestsPerAddress'],
  ] as const)('has a %s for each address', (name, limit) => {
    expect(named(name)).toMatchObject({
      Action: { Block: {} },
      Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: templates.stage[limit] } },
    });
  });

  it('lets thirty people behind one address fill in the form at once', () => {
    const ofOne = 20 * 2 + 5;
    expect(templates.stage.pageRequestsPerAddress).toBeGreaterThanOrEqual(30 * ofOne);
    expect(templates.stage.allRequestsPerAddress).toBeGreaterThan(templates.stage.pageRequestsPerAddress);
  });

  const forAnswers = routes.filter(({ salvaged, anyBody }) => salvaged || anyBody).map(({ path }) => filled(path));
  it.each([...new Set(forAnswers), '/v1/triage/preview'])('lets whatever is sent to %s in, and counts it', (path) => {
    for (const base of ['', `/${templates.stage.name}`])
      for (const like of attacks) {
        const { blockedBy, counted } = judged(rules, { path: base + path, like });
        expect({ ...like, blockedBy }).toEqual({ ...like, blockedBy: undefined });
        expect(counted).toContain('AnswersLikeAttacks');
      }
    expect(judged(rules, { path }).counted).not.toContain('AnswersLikeAttacks');
  });

  it.each(['/v1/holds', '/v1/subscriptions', '/v1/on-call', '/v1/slots', '/v1/worklist', '/docs', '/nothing'])(
    'turns away from %s what is like an attack',
    (path) => {
      const blocks = attacks.map((like) => judged(rules, { path, like }).blockedBy);
      expect(new Set(blocks)).toEqual(new Set(['LikeAttacks']));
    },
  );

  it('turns away a program that does not name itself, but for answers of people, and the documentation says so', () => {
    const blocked = (path: string) =>
      ['NoUserAgent_HEADER', 'UserAgent_BadBots_HEADER'].map(
        (rule) => judged(rules, { path, like: { group: common, rule } }).blockedBy,
      );
    for (const path of ['/v1/slots', '/v1/holds', '/v1/appointments', '/'])
      expect(blocked(path), path).toEqual(['LikeAttacks', 'LikeAttacks']);
    expect(blocked('/v1/referrals')).toEqual([undefined, undefined]);
    expect(docsEn.signInHow.filter((line) => /User-Agent.+403/.test(line))).toHaveLength(1);
  });

  it.each(['/v1/holds/%2Fv1%2Fintakes', '/v1/holds/v1/intakes', '/v1/intakes/../holds', '/docs/..%2fv1/holds'])(
    'is not made to take %s for a place of answers',
    (path) => {
      expect(judged(rules, { path, like: attacks[0]! }).blockedBy).toBe('LikeAttacks');
    },
  );

  it.each([
    { group: common, rule: 'RestrictedExtensions_QUERYARGUMENTS' },
    { group: common, rule: 'BroughtByALaterVersion_BODY' },
  ])('blocks nowhere what sets off $rule alone', (like) => {
    expect(['/v1/intakes', '/v1/slots'].map((path) => judged(rules, { path, like }).blockedBy)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('costs no more than an access list has, and no expression is too long', () => {
    expect(capacity(rules)).toBeLessThanOrEqual(1500);
    const expressions = [...JSON.stringify(rules).matchAll(/"RegexString":"([^"]*)"/g)].map(([, text]) => text!);
    expect(expressions.filter((text) => text.length > 512)).toEqual([]);
  });

  it('is found by the alarms under its name, and its rules under theirs', () => {
    expect([Name, VisibilityConfig.MetricName]).toEqual(Array(2).fill(`spinebridge-${templates.stage.name}`));
    for (const rule of rules) expect(rule.VisibilityConfig.MetricName).toBe(rule.Name);
  });
});

describe.each(both)('what the firewalls of $stage.name write down', (templates) => {
  const logs = templates.all('AWS::WAFv2::LoggingConfiguration');

  it('holds no token, and no sample is kept', () => {
    expect(logs.map(({ part }) => part).toSorted()).toEqual(['identity', 'service']);
    const secret = ['authorization', 'cookie', 'referer'].map((Name) => ({ SingleHeader: { Name } }));
    for (const { props } of logs) expect(props.RedactedFields).toEqual([...secret, { QueryString: {} }]);
    for (const { props } of templates.all('AWS::WAFv2::WebACL'))
      expect(JSON.stringify(props)).not.toContain('"SampledRequestsEnabled":true');
  });

  it('leaves out requests whose path is a token', () => {
    const { Rules } = templates.named('service/Firewall/Acl').props;
    const { LoggingFilter } = templates.named('service/Firewall/Logging').props;
    const [{ Behavior, Conditions }] = LoggingFilter.Filters;
    const label = templates.text('service', Conditions[0].LabelNameCondition.LabelName);
    expect([LoggingFilter.DefaultBehavior, Behavior, label]).toEqual([
      'KEEP',
      'DROP',
      'service/Firewall/Acl.LabelNamespacetoken-in-path',
    ]);
    const unwritten = (path: string): boolean => judged(Rules, { path }).labels.has('token-in-path');
    const tokens = routes.filter(({ path }) => path.includes('{token}'));
    expect(tokens.map(({ path }) => unwritten(path.replace('{token}', 'a.b.c')))).toEqual(tokens.map(() => true));
    expect(['/v1/intakes', '/intake', '/v1/slots'].filter(unwritten)).toEqual([]);
  });

  it('tells of every door of emergencies where somebody is turned away', () => {
    const { FilterPattern } = templates.named('service/Firewall/Blocks').props;
    expect(FilterPattern).toMatch(/^\{ \(\$\.action = "BLOCK"\) && \(/);
    const doors = [...FilterPattern.matchAll(/\$\.httpRequest\.uri = "\*([^*"]+)\*"/g)].map(([, door]) => door);
    const found = (path: string): boolean => doors.some((door) => path.includes(door));
    const rescued = routes.filter(({ salvaged }) => salvaged).map(({ path }) => path);
    expect(rescued.filter((path) => !found(path))).toEqual([]);
    expect(['/intake', '/appointments/worse'].every(found)).toBe(true);
    expect(['/v1/slots', '/docs', '/v1/subscriptions'].filter(found)).toEqual([]);
  });
});
