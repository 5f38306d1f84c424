import { describe, expect, it } from 'vitest';
import { functions } from '../../functions/functions.ts';
import { routes } from '../../functions/routes.ts';
import { leastPackedBytes } from '../../infra/packing.ts';
import type { HttpFunctionName } from '../../infra/stages.ts';
import { gatewayPath, methodsOf, type Route } from '../../shared/http/core/route.ts';
import { both, type Cfn, type Resource, type StageTemplates } from './support/synthesised.ts';

const authorizerTypes: Record<string, string> = { cognito: 'COGNITO_USER_POOLS', request: 'REQUEST' };

function pathOf(templates: StageTemplates, method: Resource): string {
  const under = ({ Ref }: Cfn): string => {
    const found = templates.all('AWS::ApiGateway::Resource').find(({ logicalId }) => logicalId === Ref);
    return found ? `${under(found.props.ParentId)}/${found.props.PathPart}` : '';
  };
  return under(method.props.ResourceId) || '/';
}

function authorizerOf(templates: StageTemplates, { props }: Resource): string {
  if (!props.AuthorizerId) return props.AuthorizationType;
  const type = templates.named(templates.text('service', props.AuthorizerId)).props.Type;
  expect(props.AuthorizationType).toBe(type === 'REQUEST' ? 'CUSTOM' : type);
  const scopes = (props.AuthorizationScopes ?? []).map((scope: Cfn) => templates.text('service', scope));
  return [type, ...scopes.toSorted()].join(' ');
}

const deployedDoor = (templates: StageTemplates, method: Resource): string => {
  const [, serving] =
    /service\/(\w+)\/Function\.Arn/.exec(templates.text('service', method.props.Integration.Uri)) ?? [];
  return `${method.props.HttpMethod} ${pathOf(templates, method)} → ${serving}: ${authorizerOf(templates, method)}`;
};

/** A path as the settings of a stage name it: the root is a slash alone. */
const settingsPath = (path: string): string => (path === '/' ? '/' : `/${path.replaceAll('/', '~1')}`);

const describedAuth = ({ auth }: Route): string =>
  auth === 'public'
    ? 'NONE'
    : [authorizerTypes[auth.authorizer], ...('scopes' in auth ? auth.scopes.toSorted() : [])].join(' ');

const describedDoors = (route: Route): string[] =>
  methodsOf(route).map((method) => `${method} ${gatewayPath(route)} → ${route.function}: ${describedAuth(route)}`);

describe.each(both)('the API of $stage.name', (templates) => {
  const methods = templates.all('AWS::ApiGateway::Method');
  const doors = methods.filter(({ props }) => props.HttpMethod !== 'OPTIONS');
  const stage = templates.all('AWS::ApiGateway::Stage')[0]!.props;

  it('has every route of routes.ts with its function, authoriser and scopes, and no other', () => {
    const deployed = doors.map((method) => deployedDoor(templates, method));
    expect(deployed.toSorted()).toEqual([...new Set(routes.flatMap(describedDoors))].toSorted());
  });

  it('lets pages of the allow-list call what patients and referrers may call, and no other page, nothing else', () => {
    const preflights = methods.filter(({ props }) => props.HttpMethod === 'OPTIONS');
    for (const { props } of preflights) {
      expect(props.Integration.Type).toBe('MOCK');
      const [{ ResponseParameters: headers }] = props.Integration.IntegrationResponses;
      const origin = headers['method.response.header.Access-Control-Allow-Origin'];
      expect(templates.stage.allowedOrigins.map((each) => `'${each}'`)).toContain(origin);
    }
    const open = routes.filter(({ speaks, callers }) => speaks !== 'html' && callers.some((each) => each !== 'staff'));
    expect(preflights.map((method) => pathOf(templates, method)).toSorted()).toEqual(
      [...new Set(open.map(({ path }) => path))].toSorted(),
    );
  });

  it('packs long answers for whoever takes them so', () => {
    expect(templates.named('service/Http/Api').props.MinimumCompressionSize).toBe(leastPackedBytes);
  });

  it('answers what it refuses itself as problem+json, and covers every kind of refusal', () => {
    const answers = templates.all('AWS::ApiGateway::GatewayResponse').map(({ props }) => props);
    for (const { ResponseTemplates, ResponseParameters, ResponseType, StatusCode } of answers) {
      expect(ResponseParameters['gatewayresponse.header.Content-Type']).toBe("'application/problem+json'");
      const problem = JSON.parse(ResponseTemplates['application/json']);
      const { emergency, ...members } = problem;
      expect(Object.keys(members), ResponseType).toEqual(['type', 'title', 'status', 'detail']);
      expect(String(problem.status)).toBe(StatusCode);
    }
    const types = answers.map(({ ResponseType }) => ResponseType);
    expect(types).toEqual(expect.arrayContaining(['DEFAULT_4XX', 'DEFAULT_5XX', 'MISSING_AUTHENTICATION_TOKEN']));
    expect(new Set(types).size).toBe(types.length);
  });

  it('tells of 911 whoever may have sent an emergency, in English and Spanish, and nobody who signs in', () => {
    const answers = templates.all('AWS::ApiGateway::GatewayResponse').map(({ props }) => props);
    const telling = answers.filter(({ ResponseTemplates }) => {
      const { emergency } = JSON.parse(ResponseTemplates['application/json']);
      return /911/.test(emergency?.en) && /911/.test(emergency?.es);
    });
    // Answers are added by a link, which our authoriser checks: its failure meets patients.
    expect(telling.map(({ ResponseType }) => ResponseType).sort()).toEqual([
      'AUTHORIZER_CONFIGURATION_ERROR',
      'AUTHORIZER_FAILURE',
      'BAD_REQUEST_BODY',
      'BAD_REQUEST_PARAMETERS',
      'DEFAULT_4XX',
      'DEFAULT_5XX',
      'INTEGRATION_FAILURE',
      'INTEGRATION_TIMEOUT',
      'QUOTA_EXCEEDED',
      'REQUEST_TOO_LARGE',
      'THROTTLED',
      'UNSUPPORTED_MEDIA_TYPE',
      'WAF_FILTERED',
    ]);
  });

  it('says of a sign-in that could not be checked that it may be tried again, whatever stopped it', () => {
    const answers = templates.all('AWS::ApiGateway::GatewayResponse').map(({ props }) => props);
    for (const type of ['AUTHORIZER_FAILURE', 'AUTHORIZER_CONFIGURATION_ERROR']) {
      const { StatusCode, ResponseParameters, ResponseTemplates } = answers.find(
        ({ ResponseType }) => ResponseType === type,
      )!;
      expect(StatusCode, type).toBe('503');
      expect(ResponseParameters['gatewayresponse.header.Retry-After'], type).toBe("'2'");
      expect(JSON.parse(ResponseTemplates['application/json']), type).toMatchObject({
        type: 'urn:spinebridge:problem:unavailable',
        title: 'Try again shortly',
        status: 503,
        detail: 'Sign-in could not be checked. Send it again.',
      });
    }
  });

  it('never writes a body into a log, and throttles everything', () => {
    expect(stage.MethodSettings.length).toBeGreaterThan(0);
    for (const settings of stage.MethodSettings) {
      expect(settings).toMatchObject({ DataTraceEnabled: false, LoggingLevel: 'ERROR' });
      expect(settings.ThrottlingRateLimit).toBeGreaterThan(0);
      expect(settings.ThrottlingBurstLimit).toBeGreaterThan(0);
    }
    const throttled = stage.MethodSettings.map(({ HttpMethod, ResourcePath }: Cfn) => `${HttpMethod} ${ResourcePath}`);
    const wanted = routes.map((route) => `${route.method} ${settingsPath(gatewayPath(route))}`);
    expect(throttled).toEqual(expect.arrayContaining(wanted));
    const everything = stage.MethodSettings.filter(({ HttpMethod }: Cfn) => HttpMethod === '*');
    expect(everything).toHaveLength(1);
    expect(stage.TracingEnabled).toBe(false);
  });

  it('gives every route the throttle of its function', () => {
    for (const route of routes) {
      const { path, method, function: name } = route;
      const { rate, burst } = templates.stage.throttles[name as HttpFunctionName];
      const resourcePath = settingsPath(gatewayPath(route));
      const settings = stage.MethodSettings.find(
        (each: Cfn) => each.HttpMethod === method && each.ResourcePath === resourcePath,
      );
      expect(settings, `${method} ${path}`).toMatchObject({ ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst });
    }
  });

  it('writes into encrypted logs only, those of API Gateway and the firewall among them', () => {
    for (const { name, part, props } of templates.all('AWS::Logs::LogGroup')) {
      expect(templates.text(part, props.KmsKeyId), name).toBe('data/LogsKey.Arn');
      expect(props.RetentionInDays, name).toBe(templates.stage.logRetentionDays);
    }
    const name = `API-Gateway-Execution-Logs_service/Http/Api/${templates.stage.name}`;
    const groups = templates
      .all('AWS::Logs::LogGroup', 'service')
      .map(({ props }) => templates.text('service', props.LogGroupName ?? ''));
    expect(groups).toContain(name);
  });

  it('answers before API Gateway gives up after 29 s', () => {
    for (const { timeoutSeconds, trigger } of Object.values(functions))
      if (trigger === 'http' || trigger === 'authorizer') expect(timeoutSeconds).toBeLessThan(29);
    for (const name of new Set(routes.map((route) => route.function)))
      expect(templates.named(`service/${name}/Function`).props.Timeout).toBeLessThan(29);
  });

  it('stands behind the firewall', () => {
    const [association] = templates.all('AWS::WAFv2::WebACLAssociation', 'service');
    expect(templates.text('service', association!.props.ResourceArn)).toContain(
      'stages/service/Http/Api/DeploymentStage',
    );
  });
});
