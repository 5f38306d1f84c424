import type { Stack } from 'aws-cdk-lib';
import { CfnGatewayResponse, CfnMethod, CfnRestApi, CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { AttributeType, Table, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, ManagedPolicy, Policy, PolicyStatement, User } from 'aws-cdk-lib/aws-iam';
import { CfnFunction, CfnUrl } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';

type Build = (stack: Stack) => void;

export interface RuleFixture {
  rule: string;
  breaks: Build;
  keeps: Build;
}

const partitionKey = { name: 'pk', type: AttributeType.STRING };
const arn = 'arn:aws:lambda:us-east-1:000000000000:function:any';

const schedule =
  (target: Partial<CfnSchedule.TargetProperty>): Build =>
  (stack) =>
    void new CfnSchedule(stack, 'Schedule', {
      flexibleTimeWindow: { mode: 'OFF' },
      scheduleExpression: 'rate(1 day)',
      target: { arn, roleArn: arn, ...target },
    });

const publish =
  (on: string, effect = Effect.ALLOW): Build =>
  (stack) => {
    const statement = new PolicyStatement({ effect, actions: ['sns:Publish'], resources: [on] });
    if (effect === Effect.ALLOW) new ManagedPolicy(stack, 'Managed', { statements: [statement] });
    else new Policy(stack, 'Inline', { statements: [statement], users: [new User(stack, 'User')] });
  };

const preflight =
  (origin: string): Build =>
  (stack) => {
    const api = new CfnRestApi(stack, 'Api', { name: 'any' });
    const responseParameters = { 'method.response.header.Access-Control-Allow-Origin': `'${origin}'` };
    new CfnMethod(stack, 'Preflight', {
      restApiId: api.ref,
      resourceId: api.attrRootResourceId,
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

const stage =
  (settings: CfnStage.MethodSettingProperty): Build =>
  (stack) =>
    void new CfnStage(stack, 'Stage', { restApiId: 'any', deploymentId: 'any', methodSettings: [settings] });

const throttled = { httpMethod: '*', resourcePath: '/*', throttlingRateLimit: 5, throttlingBurstLimit: 10 };

const lambda: Build = (stack) =>
  void new CfnFunction(stack, 'Function', { code: { zipFile: 'any' }, role: arn, handler: 'index.handler' });

/** One stack that breaks each of our rules, and the nearest one that keeps it. */
export const ruleFixtures: readonly RuleFixture[] = [
  {
    rule: 'TableV2',
    breaks: (stack) => void new TableV2(stack, 'Table', { partitionKey }),
    keeps: (stack) => void new Table(stack, 'Table', { partitionKey }),
  },
  {
    rule: 'HttpApi',
    breaks: (stack) => void new CfnApi(stack, 'Api', { name: 'any', protocolType: 'HTTP' }),
    keeps: (stack) => void new CfnRestApi(stack, 'Api', { name: 'any' }),
  },
  {
    rule: 'FunctionUrl',
    breaks: (stack) => void new CfnUrl(stack, 'Url', { authType: 'AWS_IAM', targetFunctionArn: arn }),
    keeps: lambda,
  },
  { rule: 'ScheduleDeadLetters', breaks: schedule({}), keeps: schedule({ deadLetterConfig: { arn } }) },
  { rule: 'DirectSms', breaks: publish('*'), keeps: publish('arn:aws:sns:us-east-1:000000000000:staff') },
  { rule: 'DirectSms', breaks: publish('*'), keeps: publish('*', Effect.DENY) },
  { rule: 'CorsForAll', breaks: preflight('*'), keeps: preflight('https://visits.example') },
  { rule: 'CorsForAll', breaks: gatewayAnswer('*'), keeps: gatewayAnswer('https://visits.example') },
  {
    rule: 'DataTrace',
    breaks: stage({ ...throttled, dataTraceEnabled: true }),
    keeps: stage({ ...throttled, dataTraceEnabled: false }),
  },
  { rule: 'Throttle', breaks: stage({ httpMethod: '*', resourcePath: '/*' }), keeps: stage(throttled) },
];
