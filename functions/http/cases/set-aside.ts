import { Temporal } from 'temporal-polyfill';
import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import { withOffset } from '../../../shared/domain/core/instants.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import {
  type FloodCommand,
  type FloodSummary,
  orderFlood,
  previewFlood,
} from '../../../shared/workflows/cases/order-flood.ts';
import { type BackDeps, bringCaseBack as bringBackOne } from '../../../shared/workflows/cases/set-aside-case.ts';
import type { FloodDeps } from '../../../shared/workflows/cases/set-aside-flood.ts';
import type { Uses } from '../../compose.ts';
import type { caseRoutes } from './routes.ts';

type Route = (typeof caseRoutes)['setAside' | 'bringBack'];

const instantOf = (text: string | undefined) => (text === undefined ? undefined : Temporal.Instant.from(text));

const answerOf =
  (zone: string) =>
  ({ from, to, ...meant }: FloodSummary) => ({
    status: 200,
    body: { ...meant, ...(from !== undefined && { from: withOffset(from, zone) }), to: withOffset(to, zone) },
  });

/** Answers at once what is meant; with `preview` it stays at that. */
const order =
  (purpose: FloodCommand['purpose']) =>
  (deps: FloodDeps & Uses<'zone'>): Operation<Route> =>
  async ({ body: { source, from, to }, query: { preview }, caller, now, reply, remaining }) => {
    if (caller.kind !== 'staff') throw new Error('The route admits staff only.');
    const command = { purpose, source, from: instantOf(from), to: instantOf(to), caller, now };
    const answer = answerOf(deps.zone);
    return preview === 'true'
      ? answer(await previewFlood(deps, command, remaining))
      : orderFlood(deps, command, reply(answer));
  };

export const setAside = order('set-aside');
export const bringBack = order('bring-back');

/** Repeating it answers the same. */
export const bringCaseBack =
  (deps: BackDeps & Uses<'publicUrl' | 'zone'>): Operation<(typeof caseRoutes)['bringCaseBack']> =>
  async ({ path, caller, now, ifMatch, reply }) =>
    bringBackOne(
      deps,
      { caseId: path.id ?? '', caller, now, ifMatch },
      reply((header) => ({ status: 200, headers: etag(header), body: worklistView(header, deps, now) })),
    );
