import {
  CfnClientCertificate,
  CfnDomainName,
  CfnGatewayResponse,
  CfnMethod,
  CfnRequestValidator,
  CfnRestApi,
  CfnStage,
} from 'aws-cdk-lib/aws-apigateway';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnFunction, CfnUrl } from 'aws-cdk-lib/aws-lambda';
import { arn, type Build, type RuleFixture } from './rule-fixture.ts';

const floor = 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09';

const restApi =
  (securityPolicy?: string): Build =>
  (stack) =>
    void new CfnRestApi(stack, 'Api', { name: 'any', ...(securityPolicy && { securityPolicy }) });

const domain =
  (securityPolicy?: string): Build =>
  (stack) =>
    void new CfnDomainName(stack, 'Domain', { domainName: 'any.example', ...(securityPolicy && { securityPolicy }) });

const preflight =
  (origin: string): Build =>
  (stack) => {
    const responseParameters = { 'method.response.header.Access-Control-Allow-Origin': `'${origin}'` };
    new CfnMethod(stack, 'Preflight', {
      restApiId: 'any',
      resourceId: 'any',
      httpMethod: 'OPTIONS',
      integration: { type: 'MOCK', integrationResponses: [{ statusCode: '204', responseParameters }] },
    });
  };

const gatewayAnswer =
  (origin: string): Build =>
  (stack) =>
    void new CfnGatewayResponse(stack, 'Answer', {
      restApiId: 'any',
      responseType: 'DEFAULT_4XX',
      responseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': `'${origin}'` },
    });

const throttled = { httpMethod: '*', resourcePath: '/*', throttlingRateLimit: 5, throttlingBurstLimit: 10 };
const stage =
  (settings: CfnStage.MethodSettingProperty, tracingEnabled = false): Build =>
  (stack) =>
    void new CfnStage(stack, 'Stage', {
      restApiId: 'any',
      deploymentId: 'any',
      methodSettings: [settings],
      tracingEnabled,
    });

const validator =
  (isNamed: boolean): Build =>
  (stack) => {
    const { ref: requestValidatorId } = new CfnRequestValidator(stack, 'Validator', { restApiId: 'any' });
    new CfnMethod(stack, 'Method', {
      restApiId: 'any',
      resourceId: 'any',
      httpMethod: 'GET',
      ...(isNamed && { requestValidatorId }),
    });
  };

const lambda: Build = (stack) =>
  void new CfnFunction(stack, 'Function', { code: { zipFile: 'any' }, role: arn, handler: 'index.handler' });

export const doorFixtures: readonly RuleFixture[] = [
  {
    rule: 'HttpApi',
    breaks: (stack) => void new CfnApi(stack, 'Api', { name: 'any', protocolType: 'HTTP' }),
    keeps: restApi(floor),
  },
  {
    rule: 'FunctionUrl',
    breaks: (stack) => void new CfnUrl(stack, 'Url', { authType: 'AWS_IAM', targetFunctionArn: arn }),
    keeps: lambda,
  },
  { rule: 'CorsForAll', breaks: preflight('*'), keeps: preflight('https://visits.example') },
  { rule: 'CorsForAll', breaks: gatewayAnswer('*'), keeps: gatewayAnswer('https://visits.example') },
  { rule: 'TlsFloor', breaks: restApi(), keeps: restApi('TLS_1_2') },
  { rule: 'TlsFloor', breaks: restApi('TLS_1_0'), keeps: restApi(floor) },
  { rule: 'TlsFloor', breaks: domain(), keeps: domain(floor) },
  {
    rule: 'DataTrace',
    breaks: stage({ ...throttled, dataTraceEnabled: true }),
    keeps: stage({ ...throttled, dataTraceEnabled: false }),
  },
  { rule: 'GatewayTrace', breaks: stage(throttled, true), keeps: stage(throttled) },
  { rule: 'Throttle', breaks: stage({ httpMethod: '*', resourcePath: '/*' }), keeps: stage(throttled) },
  { rule: 'UnusedValidator', breaks: validator(false), keeps: validator(true) },
  {
    rule: 'ClientCertificate',
    breaks: (stack) => void new CfnClientCertificate(stack, 'Certificate'),
    keeps: stage(throttled),
  },
];
