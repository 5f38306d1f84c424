import { type AwsAnswer, type AwsRequest, type AwsService, jsonError } from '../../infra/local/aws/aws-service.ts';
import { refused } from '../../infra/local/aws/sns-query.ts';
import type { Random } from '../histories/random.ts';

/** An error that quotes what was sent, as AWS's own now and then do. */
const quoting = ({ body }: AwsRequest): string =>
  `1 validation error detected: Value '${body.slice(0, 20_000)}' is not valid`;

const refusals: Readonly<Record<string, (request: AwsRequest) => AwsAnswer[]>> = {
  sns: (request) => [refused('InvalidParameter', quoting(request)), refused('Throttling', 'Rate exceeded')],
  sesv2: (request) => [
    jsonError(400, 'MessageRejected', `Email address is not verified: ${quoting(request)}`),
    jsonError(400, 'BadRequestException', quoting(request)),
  ],
  smsvoice: (request) => [
    jsonError(400, 'ConflictException', quoting(request)),
    jsonError(400, 'ValidationException', quoting(request)),
  ],
  scheduler: (request) => [
    jsonError(400, 'ValidationException', quoting(request)),
    jsonError(429, 'ThrottlingException', 'Slow down'),
  ],
};

/** Lets a service refuse some calls, with errors that quote them. @param chance whether it does so now */
export const unreliable = (name: string, service: AwsService, random: Random, chance: () => number): AwsService => {
  const refuse = refusals[name];
  if (!refuse) return service;
  return async (request) => {
    if (!random.chance(chance())) return service(request);
    return random.pick([...refuse(request), jsonError(500, 'InternalFailure', quoting(request))]);
  };
};

/** The same of DynamoDB. */
export const storeRefusals = (body: string): AwsAnswer[] => {
  const quoted = quoting({ body } as AwsRequest);
  const type = (name: string) => `com.amazonaws.dynamodb.v20120810#${name}`;
  return [
    jsonError(400, type('ProvisionedThroughputExceededException'), quoted),
    jsonError(400, type('ValidationException'), quoted),
    jsonError(500, type('InternalServerError'), quoted),
  ];
};
