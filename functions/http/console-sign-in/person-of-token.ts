import * as z from 'zod/mini';
import { Claims, callerOfClaims } from '../../../shared/http/core/caller.ts';
import { type PersonOfToken, SignInUnavailable } from '../../../shared/workflows/sessions/ports.ts';

const ConsoleClaims = z.extend(Claims, { token_use: z.literal('access'), auth_time: z.optional(z.int()) });

/**
 * Reads whom an access token names, where it is one of staff and for the console.
 * @param verify claims of a token that our issuer signed and that has not expired; undefined for any other. It throws where the issuer's
 * keys cannot be had
 */
export const personOfToken =
  (verify: (token: string) => Promise<unknown>, clientId: string): PersonOfToken =>
  async (token) => {
    const verified = await verify(token).catch((error: unknown) => {
      throw new SignInUnavailable('The keys of the sign-in service cannot be had.', { cause: error });
    });
    const claims = ConsoleClaims.safeParse(verified).data;
    if (claims?.client_id !== clientId) return undefined;
    const caller = callerOfClaims(claims);
    if (caller.kind !== 'staff') return undefined;
    return { staffId: caller.staffId, roles: [...caller.roles], provedAt: claims.auth_time };
  };
