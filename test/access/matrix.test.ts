import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../functions/routes.ts';
import { type CaseStatus, caseStatuses } from '../../shared/domain/cases/case-header.ts';
import type { Route } from '../../shared/http/core/route.ts';
import { type Asker, askers } from './callers.ts';
import { requests } from './requests.ts';
import type { RightRequest } from './right-request.ts';
import type { Answered } from './system.ts';
import { hasVisit, intake, referral, startWorld, type Target, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});

/** A patient's is the intake, a referrer's the referral; staff act on either. */
const targetOf = ({ callers }: Route, { kind }: Asker): Target =>
  kind === 'referrer' || !callers.some((each) => each === 'booking' || each === 'manage' || each === 'public')
    ? referral
    : intake;

/** Whether the token alone opens the route. */
function isAdmitted(route: Route, { valid, kind, role, scopes }: Asker): boolean {
  if (route.auth === 'public' && route.by === undefined) return true;
  if (!valid || !route.callers.includes(kind)) return false;
  if (kind === 'staff') return role !== undefined && (!route.roles || route.roles.includes(role));
  if (kind === 'referrer') return scopes.length > 0 && (!route.scope || scopes.includes(route.scope));
  return true;
}

function isOwner({ owned, byVisit, staffIds }: RightRequest, { owner, kind, id }: Asker, status: CaseStatus): boolean {
  if (kind === 'staff') return staffIds === undefined || staffIds.includes(id ?? '');
  if (!owned) return true;
  if (kind === 'manage' && byVisit && !hasVisit(status)) return false;
  return owner === 'own' && kind !== 'public';
}

/** The statuses that a request may have: what is allowed, and nothing that is not. */
function expected(route: Route, asker: Asker, request: RightRequest, status: CaseStatus): string {
  if (!isAdmitted(route, asker)) return 'refused at the door';
  if (!isOwner(request, asker, status)) return 'refused as another’s';
  if (request.states && !request.states.includes(status)) return 'refused in this state';
  return request.status ? `answered ${request.status}` : 'allowed';
}

function outcome({ status, headers }: Answered): string[] {
  if (status < 300) return ['allowed'];
  if (headers.Location?.includes('/staff/sign-in?why=none')) return ['refused at the door'];
  if (status === 401) return ['refused at the door'];
  if (status === 403) return ['refused at the door', 'refused as another’s'];
  if (status === 404) return ['refused as another’s', 'answered 404'];
  return [`answered ${status}`, ...(status === 409 ? ['refused in this state'] : [])];
}

async function cell(route: Route, asker: Asker, status: CaseStatus): Promise<string[]> {
  const { system, stores } = world;
  const request = requests[route.operation]!(targetOf(route, asker), world);
  system.use(stores.get(status)!.copy());
  const { path, body = route.body ? {} : undefined } = request;
  const answer = await system.ask({ method: route.method, path, token: asker.token, body });
  const wanted = expected(route, asker, request, status);
  if (outcome(answer).includes(wanted)) return [];
  return [`${asker.name}, case ${status}: ${wanted}, and it was ${answer.status} ${answer.body?.detail ?? ''}`];
}

describe('every route, for every caller, in every state of a case', () => {
  test('has a right request to be asked with', () => {
    expect(routes.map(({ operation }) => operation).filter((operation) => !requests[operation])).toEqual([]);
    expect(Object.keys(requests).filter((name) => !routes.some(({ operation }) => operation === name))).toEqual([]);
  });

  test.each(routes.map((route) => [route.operation, route] as const))('%s', async (operation, route) => {
    if (!requests[operation]) return;
    const unexpected: string[] = [];
    const states =
      requests[operation](intake, world).path.includes('_') || route.body ? caseStatuses : ['received' as const];
    for (const status of states) for (const asker of askers) unexpected.push(...(await cell(route, asker, status)));
    expect(unexpected).toEqual([]);
  });
});
