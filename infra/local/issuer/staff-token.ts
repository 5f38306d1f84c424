import { type StaffMember, type StaffRole, staffRoles } from '../../../shared/domain/directory/directory.ts';
import { invalidInput } from '../../../shared/domain/refusal.ts';
import { staffScope } from '../../../shared/http/caller.ts';
import { jsonOperation, type LocalOperation } from '../gateway/local-operation.ts';
import type { TokenIssuer } from './token-issuer.ts';

const isRole = (text: string | null): text is StaffRole => (staffRoles as readonly (string | null)[]).includes(text);

/** Hands out a token of the first member of staff with the role that `?role=` names: the sign-in of a laptop. */
export const staffToken = (
  issuer: Pick<TokenIssuer, 'sign'>,
  staff: () => Promise<readonly StaffMember[]>,
): LocalOperation =>
  jsonOperation(async ({ query }) => {
    const role = query.get('role');
    if (!isRole(role)) throw invalidInput([{ pointer: '/role', detail: `must be one of ${staffRoles.join(', ')}` }]);
    const username = (await staff()).find((member) => member.role === role)?.recipientId ?? `local-${role}`;
    const claims = { sub: username, username, 'cognito:groups': [role], client_id: 'console', scope: staffScope };
    return { accessToken: await issuer.sign(claims) };
  });
