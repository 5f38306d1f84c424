import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { epochSeconds } from '../../domain/core/instants.ts';
import type { LinkKeys } from '../../links/link-token.ts';
import { seal, unseal } from '../../links/seal.ts';
import { cookieIn, hostCookie } from './session-cookie.ts';

/**
 * What a browser carries while somebody signs in: where they stand on the way, and where they want to go. `fresh`: the sign-in service is
 * forgetting who was there, and will send them back. `asked`: they are proving who they are. `left`: they signed out.
 */
const Flow = z.strictObject({
  phase: z.enum(['fresh', 'asked', 'left']),
  /** Where to lead them (own-address.ts). */
  to: z.string(),
  /** Whom they say they are. */
  hint: z.optional(z.string()),
  /** Comes back with the code: whoever lacks this cookie cannot make another browser use a code of theirs (RFC 6749 section 10.12). */
  state: z.optional(z.string()),
  /** Proves to the sign-in service that the code is used by whoever asked for it (PKCE, RFC 7636). */
  verifier: z.optional(z.string()),
  /** Epoch second. */
  at: z.int(),
});
export type SignInFlow = z.infer<typeof Flow>;

const name = 'spinebridge-sign-in';
/** How long somebody may take to sign in. */
const lastsSeconds = 600;

const random = (): string => randomBytes(32).toString('base64url');

/** Somebody goes to prove who they are. */
export const askedFlow = ({ to, hint }: Pick<SignInFlow, 'to' | 'hint'>, now: Temporal.Instant) => ({
  phase: 'asked' as const,
  to,
  ...(hint !== undefined && { hint }),
  state: random(),
  verifier: random(),
  at: epochSeconds(now),
});

/** What the sign-in service is told of a verifier (RFC 7636 section 4.2). */
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** `Set-Cookie` of a flow. It is never taken away: it ends of itself, and a code is good once. */
export const flowCookie = (keys: LinkKeys, publicUrl: string, flow: SignInFlow): string =>
  hostCookie(publicUrl, name, seal(keys, name, JSON.stringify(flow)), `; Max-Age=${lastsSeconds}`);

/** @param cookies the request's `Cookie` header */
export function flowIn(
  keys: LinkKeys,
  cookies: string | undefined,
  publicUrl: string,
  now: Temporal.Instant,
): SignInFlow | undefined {
  const value = cookieIn(cookies, publicUrl, name);
  const text = value === undefined ? undefined : unseal(keys, name, value);
  const flow = text === undefined ? undefined : Flow.safeParse(JSON.parse(text)).data;
  return flow && flow.at + lastsSeconds > epochSeconds(now) ? flow : undefined;
}

/** Whether an answer of the sign-in service belongs to what this browser asked. */
export function isAnswerTo({ phase, state }: SignInFlow, given: string | undefined): boolean {
  const [ours, theirs] = [Buffer.from(state ?? ''), Buffer.from(given ?? '')];
  return phase === 'asked' && ours.length > 0 && ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
