import type { CfnResource } from 'aws-cdk-lib';
import { CfnGatewayResponse, CfnMethod, CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { type CfnPolicyStatement, type Props, propsOf, statementsOf } from './read-template.ts';

/** A rule for what the packs do not see. `breaks` looks at one resource as the template will hold it. */
export interface OwnRule {
  readonly id: string;
  readonly says: string;
  readonly breaks: (resource: CfnResource) => boolean;
}

const isType =
  (type: string) =>
  (resource: CfnResource): boolean =>
    resource.cfnResourceType === type;

const text = (value: unknown): string => JSON.stringify(value ?? null);

/** A schedule, or a permission to set one, without a place for what could not be delivered. */
const scheduleWithoutDeadLetters = (resource: CfnResource): boolean => {
  if (!isType('AWS::Scheduler::Schedule')(resource)) return false;
  const target = (propsOf(resource).Target ?? {}) as Props;
  return target.DeadLetterConfig === undefined;
};

const allows = (statement: CfnPolicyStatement, action: string): boolean =>
  statement.Effect !== 'Deny' && [statement.Action ?? []].flat().some((each) => each === action || each === 'sns:*');

/** `sns:Publish` on `*` may send a text message to any phone in the world, past topics, filters and dead letters. */
const publishesToPhones = (resource: CfnResource): boolean =>
  statementsOf(resource).some(
    (statement) => allows(statement, 'sns:Publish') && [statement.Resource ?? []].flat().some((on) => on === '*'),
  );

/** In the answers of a method, preflights above all, and in those that the gateway gives itself. */
const corsForAll = (resource: CfnResource): boolean => {
  if (!(resource instanceof CfnMethod || resource instanceof CfnGatewayResponse)) return false;
  return /Access-Control-Allow-Origin":"'\*'"/i.test(text(propsOf(resource)));
};

const stageProps = (resource: CfnResource): Props | undefined =>
  resource instanceof CfnStage ? propsOf(resource) : undefined;

const methodSettings = (resource: CfnResource): Props[] | undefined => {
  const props = stageProps(resource);
  return props && ((props.MethodSettings ?? []) as Props[]);
};

export const ownRules: readonly OwnRule[] = [
  {
    id: 'TableV2',
    says: 'Use Table: the packs see nothing of TableV2 (point-in-time recovery, keys, backup).',
    breaks: isType('AWS::DynamoDB::GlobalTable'),
  },
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
  {
    id: 'ScheduleDeadLetters',
    says: 'A schedule deletes itself even after its last try failed: give its target a dead-letter queue.',
    breaks: scheduleWithoutDeadLetters,
  },
  {
    id: 'DirectSms',
    says: 'Publish to our topic only: sns:Publish on * sends text messages to any phone.',
    breaks: publishesToPhones,
  },
  { id: 'CorsForAll', says: 'Name the origins that may call from a browser; never *.', breaks: corsForAll },
  {
    id: 'DataTrace',
    says: 'Data tracing writes bodies with health information into the log.',
    breaks: (resource) => methodSettings(resource)?.some(({ DataTraceEnabled }) => DataTraceEnabled === true) ?? false,
  },
  {
    id: 'Throttle',
    says: 'Give the stage an explicit rate and burst.',
    breaks: (resource) => {
      const settings = methodSettings(resource);
      return settings !== undefined && !settings.some((each) => each.ThrottlingRateLimit && each.ThrottlingBurstLimit);
    },
  },
];
