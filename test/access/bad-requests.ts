import * as z from 'zod/mini';
import type { Route } from '../../shared/http/core/route.ts';
import { type Asker, admin, askers } from './callers.ts';
import { requests } from './requests.ts';
import type { RightRequest } from './right-request.ts';
import type { Answered, Asked } from './system.ts';
import { intake, referral, type World } from './world.ts';

const named = (name: string): Asker => askers.find((each) => each.name === name)!;

/** Somebody who may. */
function askerOf({ callers }: Route): Asker {
  if (callers.includes('staff')) return admin;
  if (callers.includes('referrer')) return named('own referrer');
  return callers.includes('booking') ? named('own booking token') : named('nobody');
}

/** In a state in which it is lawful, where it ever is. */
export function rightOf(route: Route, world: World) {
  const asker = askerOf(route);
  const target = asker.kind === 'referrer' || asker === admin ? referral : intake;
  const request: RightRequest = requests[route.operation]!(target, world);
  return { asker, request, state: request.states?.at(-1) ?? ('scheduled' as const) };
}

export async function askWith(
  world: World,
  route: Route,
  change: (request: RightRequest) => Partial<Asked>,
): Promise<Answered> {
  const { asker, request, state } = rightOf(route, world);
  const { system, stores } = world;
  system.use(stores.get(state)!.copy());
  const { path, body = route.body ? {} : undefined } = request;
  return system.ask({ method: route.method, path, body, token: asker.token, ...change(request) });
}

export const text = (value: unknown): string => JSON.stringify(value)?.slice(0, 40) ?? 'undefined';

/** What is wrong with an answer to a request that is wrong itself; nothing where it says so in words and by pointer. */
export function faultOf({ speaks }: Route, { status, headers, body }: Answered, at?: string): string | undefined {
  if (status >= 500) return `was answered ${status}`;
  if (status < 400 || speaks === 'html') return undefined;
  if (!headers['Content-Type']?.startsWith('application/problem+json'))
    return `is no problem: ${headers['Content-Type']}`;
  if (typeof body.detail !== 'string' || body.detail.length < 10) return 'says nothing';
  if (status !== 422) return undefined;
  const pointers: string[] = (body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer);
  if (pointers.length === 0)
    return body.errors === undefined && body.type.endsWith('key-reused') ? undefined : 'has no pointer';
  if (at !== undefined && !pointers.some((each) => each === at || each.startsWith(`${at}/`)))
    return `points to ${pointers}`;
  return undefined;
}

export const schemaOf = (schema: z.ZodMiniType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
export const membersOf = (schema: z.ZodMiniType | undefined): string[] =>
  schema ? Object.keys(schemaOf(schema).properties ?? {}) : [];
