import { type CfnResource, Stack } from 'aws-cdk-lib';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { isType, type OwnRule, text } from '../own-rule.ts';
import { type Props, propsOf } from '../read-template.ts';

/** Where a token may stand in a request, beside its path. */
const secretHeaders = ['authorization', 'cookie', 'referer'];

const logsSecrets = (resource: CfnResource): boolean => {
  if (!isType('AWS::WAFv2::LoggingConfiguration')(resource)) return false;
  const fields = (propsOf(resource).RedactedFields ?? []) as {
    SingleHeader?: { Name?: string };
    QueryString?: Props;
  }[];
  const headers = new Set(fields.map(({ SingleHeader }) => SingleHeader?.Name?.toLowerCase()));
  return !fields.some(({ QueryString }) => QueryString) || secretHeaders.some((name) => !headers.has(name));
};

const keepsSamples = (resource: CfnResource): boolean =>
  isType('AWS::WAFv2::WebACL', 'AWS::WAFv2::RuleGroup')(resource) &&
  /"SampledRequestsEnabled":true/.test(text(propsOf(resource)));

const decoders = ['URL_DECODE', 'URL_DECODE_UNI'];

/** Whether something within compares a path before it is decoded. */
function comparesRawPath(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  const { FieldToMatch, TextTransformations = [] } = value as { FieldToMatch?: Props; TextTransformations?: Props[] };
  if (FieldToMatch?.UriPath !== undefined && !TextTransformations.some(({ Type }) => decoders.includes(String(Type))))
    return true;
  return Object.values(value).some(comparesRawPath);
}

/** The association must stand in the pool's own stack. */
const isPoolInTheOpen = (resource: CfnResource): boolean => {
  if (!isType('AWS::Cognito::UserPool')(resource)) return false;
  const stack = Stack.of(resource);
  const arn = text(stack.resolve(resource.getAtt('Arn')));
  const associations = stack.node.findAll().filter((each) => each instanceof CfnWebACLAssociation);
  return !associations.some((each) => text(propsOf(each).ResourceArn) === arn);
};

/** What stands before the doors, and what it writes down. */
export const firewallChecks: readonly OwnRule[] = [
  {
    id: 'FirewallLog',
    says: 'Redact authorization, cookie, referer and the query string: each may hold a token.',
    breaks: logsSecrets,
  },
  {
    id: 'FirewallSamples',
    says: 'Samples keep what the log leaves out: turn them off.',
    breaks: keepsSamples,
  },
  {
    id: 'FirewallPath',
    says: 'Decode a path before it is compared (URL_DECODE): the gateway reads /v1/%69ntakes as /v1/intakes.',
    breaks: (resource) =>
      isType('AWS::WAFv2::WebACL', 'AWS::WAFv2::RuleGroup')(resource) && comparesRawPath(propsOf(resource)),
  },
  {
    id: 'PoolFirewall',
    says: 'Put a firewall before the user pool: its sign-in is open to everybody.',
    breaks: isPoolInTheOpen,
  },
];
