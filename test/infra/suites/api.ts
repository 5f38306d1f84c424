import { describe, expect, it } from 'vitest';
import { routes } from '../../../functions/routes.ts';
import { stages } from '../../../infra/stages.ts';
import type { RouteAuth } from '../../../shared/http/route.ts';
import { type Json, ofType, type StageName, templates } from '../support/cloud.ts';
import { nameOf, pathOf } from '../support/names.ts';

const { service } = templates.prod;
const stage = (name: StageName): Json => ofType(templates[name].service, 'AWS::ApiGateway::Stage')[0]?.[1].Properties;

function pathOfMethod(resourceId: Json): string {
  const resource = service.Resources[resourceId.Ref];
  if (!resource) return '';
  return `${pathOfMethod(resource.Properties.ParentId)}/${resource.Properties.PathPart}`;
}

const methods = ofType(service, 'AWS::ApiGateway::Method').map(([, { Properties }]) => ({
  route: `${Properties.HttpMethod} ${pathOfMethod(Properties.ResourceId)}`,
  ...Properties,
}));
const open = methods.filter(({ HttpMethod }) => HttpMethod !== 'OPTIONS');

const authorizers: Record<string, Json> = Object.fromEntries(
  ofType(service, 'AWS::ApiGateway::Authorizer').map(([id, { Properties }]) => [id, Properties]),
);

const expected = (auth: RouteAuth): Json => {
  if (auth === 'public') return { kind: 'NONE', by: undefined, scopes: undefined };
  if (auth.authorizer === 'request') return { kind: 'CUSTOM', by: 'REQUEST', scopes: undefined };
  return { kind: 'COGNITO_USER_POOLS', by: 'COGNITO_USER_POOLS', scopes: auth.scopes };
};

describe('the API', () => {
  it('has every route of routes.ts and no other', () => {
    const described = routes.map(({ method, path }) => `${method} ${path}`);
    expect(open.map(({ route }) => route).toSorted()).toEqual(described.toSorted());
  });

  it.each(routes)(
    '$method $path stands behind the authoriser of its callers',
    ({ method, path, auth, function: name }) => {
      const found: Json = open.find(({ route }) => route === `${method} ${path}`);
      expect({
        kind: found.AuthorizationType,
        by: authorizers[found.AuthorizerId?.Ref]?.Type,
        scopes: found.AuthorizationScopes,
      }).toEqual(expected(auth));
      expect(nameOf('prod', 'service', found.Integration.Uri)).toContain(`service/${name}/Function`);
    },
  );

  it('asks our authoriser every time', () => {
    const ours = Object.values(authorizers).find(({ Type }) => Type === 'REQUEST');
    expect(ours.AuthorizerResultTtlInSeconds).toBe(0);
  });

  it('lets API Gateway call each function by one permission', () => {
    const callers = ofType(service, 'AWS::Lambda::Permission').filter(
      ([, { Properties }]) => Properties.Principal === 'apigateway.amazonaws.com',
    );
    const called = callers.map(([, each]) => nameOf('prod', 'service', each.Properties.FunctionName));
    expect(called.toSorted()).toEqual(
      [...new Set(routes.map((route) => route.function)), 'authorizer'].map((n) => `service/${n}/Function`).toSorted(),
    );
  });

  it('answers its own faults as problems', () => {
    const answers = ofType(service, 'AWS::ApiGateway::GatewayResponse').map(([, { Properties }]) => Properties);
    for (const { ResponseParameters, ResponseTemplates, StatusCode } of answers) {
      expect(ResponseParameters['gatewayresponse.header.Content-Type']).toBe("'application/problem+json'");
      const problem = JSON.parse(ResponseTemplates['application/json']);
      expect(problem).toMatchObject({ status: Number(StatusCode), type: expect.stringMatching(/^urn:/) });
    }
    expect(answers.map(({ ResponseType }) => ResponseType)).toEqual(
      expect.arrayContaining(['DEFAULT_4XX', 'DEFAULT_5XX', 'MISSING_AUTHENTICATION_TOKEN', 'WAF_FILTERED']),
    );
  });
});

describe.each(['dev', 'prod'] as const)('the API of %s', (name) => {
  const { AccessLogSetting, MethodSettings, TracingEnabled, ClientCertificateId } = stage(name);

  it('writes no query string, path parameter or body to a log', () => {
    const written = Object.values(JSON.parse(AccessLogSetting.Format)).join(' ');
    expect(written).not.toMatch(/query|context\.path|input\.|requestOverride/i);
    for (const each of MethodSettings) expect(each).toMatchObject({ DataTraceEnabled: false, LoggingLevel: 'ERROR' });
  });

  it('has traces, a client certificate, and a throttle for each route', () => {
    expect(TracingEnabled).toBe(true);
    expect(ClientCertificateId).toBeDefined();
    const throttled = MethodSettings.map((each: Json) => `${each.HttpMethod} ${each.ResourcePath}`);
    const wanted = routes.map(({ method, path }) => `${method} /${path.replaceAll('/', '~1')}`);
    expect(throttled).toEqual(expect.arrayContaining(wanted));
    for (const each of MethodSettings) expect(each.ThrottlingRateLimit).toBeGreaterThan(0);
  });

  it('lets only named origins call from a browser', () => {
    const preflights = ofType(templates[name].service, 'AWS::ApiGateway::Method').filter(
      ([, { Properties }]) => Properties.HttpMethod === 'OPTIONS',
    );
    const origins = preflights.map(
      ([, { Properties }]) =>
        Properties.Integration.IntegrationResponses[0].ResponseParameters[
          'method.response.header.Access-Control-Allow-Origin'
        ],
    );
    expect([...new Set(origins)]).toEqual([`'${stages[name].allowedOrigins[0]}'`]);
  });

  it('stands behind the firewall', () => {
    const [[, acl]] = ofType(templates[name].service, 'AWS::WAFv2::WebACL') as [[string, Json]];
    expect(acl.Properties.Rules.map(({ Name }: Json) => Name)).toEqual([
      'PublicRate',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
      'LargeBodies',
    ]);
    expect(
      ofType(templates[name].service, 'AWS::WAFv2::WebACLAssociation').map(([, each]) => pathOf(each)),
    ).toHaveLength(1);
  });
});
