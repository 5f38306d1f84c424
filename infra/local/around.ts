import type { AwsService } from './aws/aws-service.ts';
import type { LambdaHandler } from './lambda.ts';

/** What may stand between the functions and what they call, or what calls them: tests listen there, and let calls fail. */
export interface Around {
  service: (name: string, service: AwsService) => AwsService;
  handler: (name: string, handler: LambdaHandler) => LambdaHandler;
}

export const nothingAround: Around = {
  service: (_, service) => service,
  handler: (_, handler) => handler,
};

/** Puts something around each of some things that go by a name. */
export const eachNamed = <T>(
  all: Readonly<Record<string, T>>,
  change: (name: string, each: T) => T,
): Record<string, T> => Object.fromEntries(Object.entries(all).map(([name, each]) => [name, change(name, each)]));
