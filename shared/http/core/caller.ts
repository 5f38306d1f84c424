import * as z from 'zod/mini';
import { type Caller, callerKinds, type StaffRole, staffRoles } from '../../domain/core/party.ts';
import type { Session } from '../../domain/sessions/session.ts';

export const referrerScopes = ['referrals/read', 'referrals/write'] as const;
export type ReferrerScope = (typeof referrerScopes)[number];
export const staffScope = 'staff/use';

const isStaffRole = (group: string): group is StaffRole => (staffRoles as readonly string[]).includes(group);
const words = (list: string | undefined): string[] => (list ?? '').split(/[\s,]+/).filter(Boolean);

/** What API Gateway hands on: a Cognito authoriser's `claims`, or the flat strings of our REQUEST authoriser. */
export const Claims = z.object({
  token_use: z.optional(z.string()),
  sub: z.optional(z.string()),
  username: z.optional(z.string()),
  client_id: z.string(),
  scope: z.optional(z.string()),
  'cognito:groups': z.optional(z.union([z.string(), z.array(z.string())])),
});
/** Besides those who may call: whoever brought a token that proves nothing, because it is malformed, altered, expired or not ours. */
const claimedKinds = [...callerKinds, 'invalid'] as const;

/** Who a request says that it is from. An `invalid` one goes no further than the door, so what stands behind it knows of none. */
export type Claimed = Caller | { kind: 'invalid' };

const Authorizer = z.object({
  claims: z.optional(Claims),
  callerKind: z.optional(z.enum(claimedKinds)),
  callerId: z.optional(z.string()),
  callerGrants: z.optional(z.string()),
  source: z.optional(z.string()),
});
export type TokenClaims = z.infer<typeof Claims>;

/** A token with the staff scope belongs to staff, any other to a referrer's machine client. */
export function callerOfClaims(claims: TokenClaims): Caller {
  const scopes = words(claims.scope);
  if (!scopes.includes(staffScope)) return { kind: 'referrer', referrerId: claims.client_id, scopes };
  const groups = claims['cognito:groups'] ?? [];
  const roles = (Array.isArray(groups) ? groups : words(groups.replace(/[[\]]/g, ' '))).filter(isStaffRole);
  return { kind: 'staff', staffId: claims.username ?? claims.sub ?? claims.client_id, roles };
}

/** The flat strings that a REQUEST authoriser may pass on (API Gateway allows no objects there). */
export function authorizerContext(caller: Claimed): Record<string, string> {
  switch (caller.kind) {
    case 'public':
    case 'invalid':
      return { callerKind: caller.kind };
    case 'booking':
      return { callerKind: 'booking', callerId: caller.caseId };
    case 'manage':
      return { callerKind: 'manage', callerId: caller.appointmentId };
    case 'referrer':
      return { callerKind: 'referrer', callerId: caller.referrerId, callerGrants: caller.scopes.join(' ') };
    case 'staff':
      return { callerKind: 'staff', callerId: caller.staffId, callerGrants: caller.roles.join(' ') };
  }
}

/** Reads the caller from an event's `requestContext.authorizer`. No authoriser = public; one that nobody can read proves nothing. */
export function callerOf(authorizer: unknown): Claimed {
  const context = Authorizer.safeParse(authorizer ?? {});
  if (!context.success) return { kind: 'invalid' };
  const { claims, callerKind, callerId = '', callerGrants } = context.data;
  if (claims) return callerOfClaims(claims);
  switch (callerKind) {
    case 'booking':
      return { kind: 'booking', caseId: callerId };
    case 'manage':
      return { kind: 'manage', appointmentId: callerId };
    case 'referrer':
      return { kind: 'referrer', referrerId: callerId, scopes: words(callerGrants) };
    case 'staff':
      return { kind: 'staff', staffId: callerId, roles: words(callerGrants).filter(isStaffRole) };
    default:
      return { kind: callerKind ?? 'public' };
  }
}

/** Whom the logs name: ids alone. @returns undefined for nobody in particular */
export const principalOf = (claimed: Claimed): string | undefined => authorizerContext(claimed).callerId;

/** The name that the REQUEST authoriser gave to where a request comes from, where it did. */
export const sourceIn = (authorizer: unknown): string | undefined => Authorizer.safeParse(authorizer).data?.source;

/** Whoever is signed in to the console is who they are with a token. */
export const callerOfSession = ({ staffId, roles }: Pick<Session, 'staffId' | 'roles'>): Caller => ({
  kind: 'staff',
  staffId,
  roles,
});
