import { type CfnResource, Stack } from 'aws-cdk-lib';
import { CfnGatewayResponse, CfnMethod, CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { isType, type OwnRule, text } from '../own-rule.ts';
import { type Props, propsOf } from '../read-template.ts';

/** In the answers of a method, preflights above all, and in those that the gateway gives itself. */
const corsForAll = (resource: CfnResource): boolean => {
  if (!(resource instanceof CfnMethod || resource instanceof CfnGatewayResponse)) return false;
  return /Access-Control-Allow-Origin":"'\*'"/i.test(text(propsOf(resource)));
};

const methodSettings = (resource: CfnResource): Props[] | undefined =>
  resource instanceof CfnStage ? ((propsOf(resource).MethodSettings ?? []) as Props[]) : undefined;

/** `TLS_1_2`, or one of the policies that name the lowest protocol first. */
const floors = /^(TLS_1_2|SecurityPolicy_TLS1[23]_.+)$/;
const takesOldTls = (resource: CfnResource): boolean =>
  isType('AWS::ApiGateway::RestApi', 'AWS::ApiGateway::DomainName')(resource) &&
  !floors.test(String(propsOf(resource).SecurityPolicy));

const isUnusedValidator = (resource: CfnResource): boolean => {
  if (!isType('AWS::ApiGateway::RequestValidator')(resource)) return false;
  const methods = Stack.of(resource)
    .node.findAll()
    .filter((each) => each instanceof CfnMethod);
  const id = Stack.of(resource).resolve(resource.ref);
  return !methods.some((method) => text(propsOf(method).RequestValidatorId) === text(id));
};

/** What the gateway lets in, says and writes down. */
export const doorRules: readonly OwnRule[] = [
  {
    id: 'HttpApi',
    says: 'Use a REST API: WAF does not attach to HTTP APIs, and the packs see nothing of their stages.',
    breaks: isType('AWS::ApiGatewayV2::Api'),
  },
  {
    id: 'FunctionUrl',
    says: 'A function URL is a door past the API, its firewall and its authorisers.',
    breaks: isType('AWS::Lambda::Url'),
  },
  { id: 'CorsForAll', says: 'Name the origins that may call from a browser; never *.', breaks: corsForAll },
  {
    id: 'TlsFloor',
    says: 'Name a security policy that begins at TLS 1.2: without one an API takes TLS 1.0.',
    breaks: takesOldTls,
  },
  {
    id: 'DataTrace',
    says: 'Data tracing writes bodies with health information into the log.',
    breaks: (resource) => methodSettings(resource)?.some(({ DataTraceEnabled }) => DataTraceEnabled === true) ?? false,
  },
  {
    id: 'GatewayTrace',
    says: 'A trace of the gateway holds the whole address, tokens and searches included: leave tracing to the functions.',
    breaks: (resource) => resource instanceof CfnStage && propsOf(resource).TracingEnabled === true,
  },
  {
    id: 'Throttle',
    says: 'Give the stage an explicit rate and burst.',
    breaks: (resource) => {
      const settings = methodSettings(resource);
      return settings !== undefined && !settings.some((each) => each.ThrottlingRateLimit && each.ThrottlingBurstLimit);
    },
  },
  {
    id: 'UnusedValidator',
    says: 'A request validator that no method names checks nothing: attach it, or acknowledge the rule that asks for it.',
    breaks: isUnusedValidator,
  },
  {
    id: 'ClientCertificate',
    says: 'No function is ever shown the client certificate: acknowledge the rule that asks for it.',
    breaks: isType('AWS::ApiGateway::ClientCertificate'),
  },
];
