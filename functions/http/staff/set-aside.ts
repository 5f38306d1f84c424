import { Temporal } from 'temporal-polyfill';
import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { CaseDeps } from '../../../shared/workflows/cases/change-case.ts';
import { bringCaseBack as bringBackOne } from '../../../shared/workflows/cases/set-aside-case.ts';
import { type FloodCommand, type FloodDeps, orderFlood } from '../../../shared/workflows/cases/set-aside-flood.ts';
import type { Uses } from '../../compose.ts';
import type { staffRoutes } from './routes.ts';

type Route = (typeof staffRoutes)['setAside' | 'bringBack'];

const instantOf = (text: string | undefined) => (text === undefined ? undefined : Temporal.Instant.from(text));

/** Answers at once how many cases are meant. */
const order =
  (purpose: FloodCommand['purpose']) =>
  (deps: FloodDeps): Operation<Route> =>
  async ({ body: { source, from, to }, caller, now, reply }) => {
    if (caller.kind !== 'staff') throw new Error('The route admits staff only.');
    const command = { purpose, source, from: instantOf(from), to: instantOf(to), caller, now };
    return orderFlood(
      deps,
      command,
      reply((cases: number) => ({ status: 200, body: { cases } })),
    );
  };

export const setAside = order('set-aside');
export const bringBack = order('bring-back');

/** Repeating it answers the same. */
export const bringCaseBack =
  (deps: CaseDeps & Uses<'publicUrl' | 'zone'>): Operation<(typeof staffRoutes)['bringCaseBack']> =>
  async ({ path, caller, now, ifMatch, reply }) =>
    bringBackOne(
      deps,
      { caseId: path.id ?? '', caller, now, ifMatch },
      reply((header) => ({ status: 200, headers: etag(header), body: worklistView(header, deps) })),
    );
