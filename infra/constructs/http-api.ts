import { Aws, Duration, Size } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  AuthorizationType,
  CfnMethod,
  CfnRestApi,
  CognitoUserPoolsAuthorizer,
  type CorsOptions,
  EndpointType,
  IdentitySource,
  LambdaIntegration,
  LogGroupLogDestination,
  type MethodDeploymentOptions,
  MethodLoggingLevel,
  type MethodOptions,
  RequestAuthorizer,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { routes } from '../../functions/routes.ts';
import { gatewayPath, methodsOf, purposeHeader, type Route, type RouteAuth } from '../../shared/http/core/route.ts';
import { everyAnswer } from '../../shared/http/core/security-headers.ts';
import { leastPackedBytes } from '../packing.ts';
import type { HttpFunctionName, Stage } from '../stages.ts';
import { problemResponses, quoted } from './gateway-problems.ts';
import { type LogSettings, logGroup } from './log-group.ts';
import { tlsFloor } from './own-domain.ts';
import type { ServiceFunction } from './service-function.ts';
import type { ServiceName, Serving } from './serving-functions.ts';

/**
 * What is written of each request, refused ones too: who asked (`principal` and `source`, a keyed name of the address, by our authoriser;
 * `staff` and `client` by the user pool's), and what of the gateway or the firewall said no. Never a query string, a path or a header: they
 * may hold a link's token.
 */
const accessLine = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    at: AccessLogField.contextRequestTimeEpoch(),
    method: AccessLogField.contextHttpMethod(),
    route: AccessLogField.contextResourcePath(),
    status: AccessLogField.contextStatus(),
    milliseconds: AccessLogField.contextResponseLatency(),
    bytes: AccessLogField.contextResponseLength(),
    principal: AccessLogField.contextAuthorizerPrincipalId(),
    source: AccessLogField.contextAuthorizer('source'),
    staff: AccessLogField.contextAuthorizerClaims('username'),
    client: AccessLogField.contextAuthorizerClaims('client_id'),
    refusal: AccessLogField.contextErrorResponseType(),
    firewall: AccessLogField.contextWafResponseCode(),
  }),
);

const observed = { loggingLevel: MethodLoggingLevel.ERROR, dataTraceEnabled: false, metricsEnabled: true } as const;

/** Every route has the throttle of the function that serves it, so that a crowd at one door leaves the others open. */
const methodThrottles = ({ throttles }: Stage): Record<string, MethodDeploymentOptions> =>
  Object.fromEntries(
    routes.flatMap((route) => {
      const { rate, burst } = throttles[route.function as HttpFunctionName];
      const throttle = { ...observed, throttlingRateLimit: rate, throttlingBurstLimit: burst };
      return methodsOf(route).map((method) => [`${gatewayPath(route)}/${method}`, throttle]);
    }),
  );

const headers = ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', purposeHeader];

/**
 * What pages of other origins may call: data, of patients and referrers. Pages are gone to, not called, and the staff's console stands at
 * the API's own address.
 */
const isForOtherOrigins = ({ speaks, callers }: Route): boolean =>
  speaks !== 'html' && callers.some((caller) => caller !== 'staff');

/** The REST API: every route of routes.ts and no other, each with the authoriser that its callers imply. */
export class HttpApi extends Construct {
  readonly api: RestApi;
  /** A line of each request, whoever answered it. */
  readonly accessLogs: LogGroup;
  /** Base address, known before any function is attached: that of the stage's own domain, or API Gateway's with the stage path. */
  readonly url: string;
  private readonly preflight: CorsOptions;

  constructor(scope: Construct, id: string, settings: LogSettings) {
    super(scope, id);
    const { stage } = settings;
    this.accessLogs = logGroup(this, 'AccessLogs', settings);
    this.api = new RestApi(this, 'Api', {
      restApiName: `spinebridge-${stage.name}`,
      endpointTypes: [EndpointType.REGIONAL],
      // Nobody goes around the own domain, where there is one.
      disableExecuteApiEndpoint: stage.publicUrl !== undefined,
      cloudWatchRole: false,
      // Bodies reach functions byte by byte: read as text by the gateway, those that are not UTF-8 would lose letters unseen.
      binaryMediaTypes: ['*/*'],
      deployOptions: {
        stageName: stage.name,
        accessLogDestination: new LogGroupLogDestination(this.accessLogs),
        accessLogFormat: accessLine,
        ...observed,
        // Its traces hold the whole address, and an address may hold a link's token or who is searched for. Functions trace without one.
        tracingEnabled: false,
        throttlingRateLimit: stage.throttles.directory.rate,
        throttlingBurstLimit: stage.throttles.directory.burst,
        methodOptions: methodThrottles(stage),
      },
      // Pages, styles and long lists come over a phone's network; below it, packing costs more than it saves.
      minCompressionSize: Size.bytes(leastPackedBytes),
    });
    this.preflight = {
      allowOrigins: [...stage.allowedOrigins],
      allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      allowHeaders: headers,
      maxAge: Duration.hours(1),
    };
    const ownUrl = `https://${this.api.restApiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}/${stage.name}`;
    this.url = stage.publicUrl ?? ownUrl;
    this.holdTlsFloor();
    problemResponses(this.api);
    this.keepExecutionLogs(settings);
  }

  /** Attaches every route to its function, with one invoke permission for each function. */
  serve(serving: Serving<ServiceName>, userPool: IUserPool): void {
    const options = this.methodOptions(serving.authorizer, userPool);
    const integrations = new Map<string, LambdaIntegration>();
    const attached = new Set<string>();
    for (const route of routes) {
      const { lambda } = serving[route.function as HttpFunctionName];
      const integration =
        integrations.get(route.function) ?? new LambdaIntegration(lambda, { scopePermissionToMethod: false });
      integrations.set(route.function, integration);
      const path = gatewayPath(route);
      for (const method of methodsOf(route)) {
        if (attached.has(`${method} ${path}`)) continue;
        attached.add(`${method} ${path}`);
        this.api.root.resourceForPath(path).addMethod(method, integration, options(route.auth));
      }
    }
    this.answerPreflights();
  }

  /** The gateway answers these itself, by a template, which it fills from text only: where all media types are binary it must be told. */
  private answerPreflights(): void {
    for (const path of new Set(routes.filter(isForOtherOrigins).map((route) => route.path))) {
      const method = this.api.root.resourceForPath(path).addCorsPreflight(this.preflight).node.defaultChild;
      if (!(method instanceof CfnMethod)) throw new Error(`The preflight of ${path} is no method.`);
      method.addPropertyOverride('Integration.ContentHandling', 'CONVERT_TO_TEXT');
      for (const [name, value] of Object.entries(quoted(everyAnswer))) {
        const header = `ResponseParameters.method\\.response\\.header\\.${name}`;
        method.addPropertyOverride(`Integration.IntegrationResponses.0.${header}`, value);
        method.addPropertyOverride(`MethodResponses.0.${header}`, true);
      }
    }
  }

  private methodOptions(authorizer: ServiceFunction, userPool: IUserPool): (auth: RouteAuth) => MethodOptions {
    const cognito = new CognitoUserPoolsAuthorizer(this, 'Cognito', { cognitoUserPools: [userPool] });
    // Uncached: links carry their token in the query, calls in a header, and some neither. The gateway answers 401 by itself where a named
    // source is missing, so it is told of one that every request has.
    const request = new RequestAuthorizer(this, 'Request', {
      handler: authorizer.lambda,
      identitySources: [IdentitySource.context('httpMethod')],
      resultsCacheTtl: Duration.seconds(0),
    });
    return (auth) => {
      if (auth === 'public') return { authorizationType: AuthorizationType.NONE };
      if (auth.authorizer === 'request') return { authorizer: request };
      return { authorizer: cognito, authorizationScopes: [...auth.scopes] };
    };
  }

  /** Without it the gateway's own address takes TLS 1.0. The construct has no property for it. */
  private holdTlsFloor(): void {
    const api = this.api.node.defaultChild;
    if (api instanceof CfnRestApi) Object.assign(api, tlsFloor);
  }

  /** API Gateway makes this group itself on the first error, unencrypted and for ever, unless it is there before. */
  private keepExecutionLogs(settings: LogSettings): void {
    const name = `API-Gateway-Execution-Logs_${this.api.restApiId}/${settings.stage.name}`;
    this.api.deploymentStage.node.addDependency(logGroup(this, 'ExecutionLogs', settings, name));
  }
}
