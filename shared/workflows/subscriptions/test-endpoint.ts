import { endpointOf } from '../../domain/messages/endpoints.ts';
import type { TestEndpoint } from '../../domain/messages/reaction.ts';
import type { StaffNotifier } from '../relay/ports.ts';
import type { EndpointDeps } from './deps.ts';
import { settleEndpoint } from './settle-endpoint.ts';

export interface TestDeps extends EndpointDeps {
  staff: StaffNotifier;
  testText: { subject: string; body: string };
}

/**
 * Sends a test to a person's address. Where that is not confirmed SNS is asked again first: a click may have confirmed it since,
 * and where not SNS mails the question once more.
 * @param remaining milliseconds until the function is stopped
 * @returns whether a test was sent
 */
export async function testEndpoint(
  deps: TestDeps,
  { reactionId, recipientId, channel }: TestEndpoint,
  remaining: () => number,
): Promise<boolean> {
  const name = { recipientId, channel };
  await settleEndpoint(deps, name, remaining);
  const endpoint = endpointOf(await deps.routing.routing(), name);
  if (endpoint?.state !== 'confirmed') return false;
  const messageId = `${reactionId}.${recipientId}.${channel}`;
  await deps.staff.notify({ messageId, kind: 'test-page', ...name, ...deps.testText });
  return true;
}
