import { type StaffRole, staffRoles } from '../../../shared/domain/core/party.ts';
import { invalidInput } from '../../../shared/domain/core/refusal.ts';
import type { StaffMember } from '../../../shared/domain/directory/directory.ts';
import { staffScope } from '../../../shared/http/core/caller.ts';
import { jsonOperation, type LocalOperation } from '../gateway/local-operation.ts';
import type { TokenIssuer } from './token-issuer.ts';

const isRole = (text: string | null): text is StaffRole => (staffRoles as readonly (string | null)[]).includes(text);

const faultAt = (pointer: string, detail: string) => invalidInput([{ pointer, detail }]);

/** @returns whom a token is for: the one who is named, else the first with the role, else a stand-in. */
async function signedIn(staff: () => Promise<readonly StaffMember[]>, role: StaffRole, staffId: string | null) {
  const members = await staff();
  if (staffId === null) return members.find((member) => member.role === role)?.recipientId ?? `local-${role}`;
  const named = members.find(({ recipientId }) => recipientId === staffId);
  if (!named) throw faultAt('/staffId', 'is no recipientId of a member of staff in the directory');
  if (named.role !== role)
    throw faultAt('/staffId', `has the role ${named.role}: ask for that role, or name another person`);
  return staffId;
}

/**
 * The sign-in of a laptop: hands out a token of a member of staff with the role that `?role=` names, of the one whom
 * `staffId` names or of the first in the directory.
 */
export const staffToken = (
  issuer: Pick<TokenIssuer, 'sign'>,
  staff: () => Promise<readonly StaffMember[]>,
): LocalOperation =>
  jsonOperation(async ({ query }) => {
    const role = query.get('role');
    if (!isRole(role)) throw faultAt('/role', `must be one of ${staffRoles.join(', ')}`);
    const username = await signedIn(staff, role, query.get('staffId'));
    const claims = { sub: username, username, 'cognito:groups': [role], client_id: 'console', scope: staffScope };
    return { accessToken: await issuer.sign(claims) };
  });
