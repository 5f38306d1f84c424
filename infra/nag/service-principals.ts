import type { Props } from './read-template.ts';

interface PrincipalStatement {
  Effect?: string;
  Principal?: { Service?: unknown } | string;
  Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A service that cannot be held to the account it acts for as others are: where, by what instead, and what says so. */
export interface PrincipalException {
  readonly service: string;
  readonly type: string;
  /** The condition that must be there all the same: its operator and key; none where the service names no source at all. */
  readonly instead?: readonly [operator: string, key: string];
  readonly reason: string;
}

/** Holds where the service names the account, and does not lock it out where it does not. */
const ifNamed = ['StringEqualsIfExists', 'aws:SourceAccount'] as const;

/** All of them. Roles can be passed within their own account alone (iam:PassRole), so none of these is open to another's. */
export const principalExceptions: readonly PrincipalException[] = [
  {
    service: 'lambda.amazonaws.com',
    type: 'AWS::IAM::Role',
    instead: ifNamed,
    reason:
      'Samples of AWS ask Lambda for the account that it acts for, and no page of its guide promises that it says so: asked for where it is named, because a role that Lambda cannot take up stops every function.',
  },
  {
    service: 'backup.amazonaws.com',
    type: 'AWS::IAM::Role',
    instead: ifNamed,
    reason:
      'The AWS Backup guide speaks of both conditions for topics and keys, not for its role: asked for where the account is named, because a role that it cannot take up means no backups.',
  },
  {
    service: 'cloudtrail.amazonaws.com',
    type: 'AWS::IAM::Role',
    reason:
      'The CloudTrail guide says that the role for CloudWatch Logs supports neither aws:SourceArn nor aws:SourceAccount ("Role policy document for CloudTrail to use CloudWatch Logs").',
  },
  {
    service: 'logs',
    type: 'AWS::KMS::Key',
    instead: ['ArnLike', 'kms:EncryptionContext:aws:logs:arn'],
    reason:
      'CloudWatch Logs names the log group, with its account, in the encryption context ("Encrypt log data in CloudWatch Logs using AWS KMS").',
  },
];

const sources = ['aws:SourceAccount', 'aws:SourceArn'];
const binding = /^(String|Arn)(Equals|Like)$/;

const isBound = ({ Condition = {} }: PrincipalStatement): boolean =>
  Object.entries(Condition).some(
    ([operator, keys]) => binding.test(operator) && Object.keys(keys).some((key) => sources.includes(key)),
  );

/** A region's principal, `logs.<region>.amazonaws.com`, is a join in a template: it is known by its first part. */
const nameOf = (principal: unknown): string =>
  typeof principal === 'string' ? principal : (/"(\w+)\./.exec(JSON.stringify(principal))?.[1] ?? 'unknown');

const isExcepted = (type: string, service: string, { Condition = {} }: PrincipalStatement): boolean =>
  principalExceptions.some(
    (each) =>
      each.type === type &&
      each.service === service &&
      (each.instead === undefined || each.instead[1] in (Condition[each.instead[0]] ?? {})),
  );

/** @returns every policy statement that stands in a value of a template, however deep. */
export function statementsIn(value: unknown): PrincipalStatement[] {
  if (value === null || typeof value !== 'object') return [];
  const { Statement } = value as { Statement?: unknown };
  const here = Array.isArray(Statement) ? (Statement as PrincipalStatement[]) : [];
  return [...here, ...Object.values(value).flatMap(statementsIn)];
}

/** @returns the AWS services that a statement lets in. */
export function servicesOf({ Effect, Principal }: PrincipalStatement): string[] {
  if (Effect === 'Deny' || typeof Principal !== 'object') return [];
  return [Principal.Service ?? []].flat().map(nameOf);
}

/**
 * @param type of the resource, as CloudFormation names it
 * @param props as the template holds them
 * @returns the services that it lets in for whatever account they act for: each is a deputy that another account may confuse
 */
export function unboundServices(type: string, props: Props): string[] {
  if (type === 'AWS::Lambda::Permission') {
    const service = nameOf(props.Principal);
    const isOpen = props.SourceArn === undefined && props.SourceAccount === undefined;
    return service.endsWith('.amazonaws.com') && isOpen ? [service] : [];
  }
  return statementsIn(props).flatMap((statement) =>
    isBound(statement) ? [] : servicesOf(statement).filter((service) => !isExcepted(type, service, statement)),
  );
}
