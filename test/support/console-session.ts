import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { sessionLimits } from '../../shared/config/session-limits.ts';
import { epochSeconds } from '../../shared/domain/core/instants.ts';
import type { StaffRole } from '../../shared/domain/core/party.ts';
import { sessionCookie } from '../../shared/http/console/session-cookie.ts';
import type { LinkKeys } from '../../shared/links/link-token.ts';
import { toItem } from '../../shared/store/dynamo/item.ts';
import { sessionItem } from '../../shared/store/records/session-record.ts';

export interface SignInAs {
  staffId: string;
  roles: readonly StaffRole[];
  sessionId?: string;
  now: Temporal.Instant;
}

/** Signs somebody in past the sign-in page. @returns the `Cookie` header of their browser, and the id of their session */
export async function signedInAs(
  client: Pick<DynamoDBClient, 'send'>,
  keys: LinkKeys,
  publicUrl: string,
  { staffId, roles, sessionId = `ses_${staffId}`, now }: SignInAs,
): Promise<{ cookie: string; sessionId: string }> {
  const at = epochSeconds(now);
  const session = {
    sessionId,
    staffId,
    roles: [...roles],
    startedAt: at,
    rolesAt: at,
    expiresAt: at + sessionLimits.absolute,
  };
  await client.send(new PutItemCommand({ TableName: 'Requests', Item: toItem(sessionItem(session)) }));
  return { cookie: sessionCookie(keys, { publicUrl, sessionId, now }).split(';')[0] ?? '', sessionId };
}

/** @returns the `Cookie` header alone */
export const signedInCookie = async (...signIn: Parameters<typeof signedInAs>): Promise<string> =>
  (await signedInAs(...signIn)).cookie;
