import * as z from 'zod/mini';
import { Cursor } from '../../../../shared/contract/queries.ts';
import { CaseStatus } from '../../../../shared/domain/cases/case-header.ts';
import { endedStatuses } from '../../../../shared/domain/cases/transitions.ts';
import { urgencies } from '../../../../shared/domain/triage/urgency.ts';
import type { WorklistPageQuery } from '../worklist-routes.ts';

/** How many cases a page holds: as many as are answered in 50 ms (bench console-pages). */
export const rowsOfPage = 50;

/** The states of cases that a worklist holds. */
export const openStatuses = CaseStatus.options.filter((status) => !endedStatuses.includes(status));

type Narrowing = Pick<WorklistPageQuery, 'urgency' | 'status' | 'clinic' | 'assignee' | 'only' | 'cursor'>;

/** What an address asks for, in the words of the page: what cannot be read of it is left out. */
export interface Asked {
  urgency?: string;
  status?: string;
  clinic?: string;
  assignee?: string;
  only?: 'rebook' | 'aside';
  cursor?: string;
}

const known = <T extends string>(values: readonly T[], given: string | undefined): T | undefined =>
  values.find((value) => value === given);

/** @param directory what there is to choose from */
export function askedOf(
  query: Narrowing,
  { clinics, staff }: { clinics: readonly string[]; staff: readonly string[] },
): Asked {
  const asked = {
    urgency: known(urgencies, query.urgency),
    status: known(openStatuses, query.status),
    clinic: known(clinics, query.clinic),
    assignee: known(['me', 'nobody', ...staff], query.assignee),
    only: known(['rebook', 'aside'], query.only),
    cursor: z.safeParse(Cursor, query.cursor).data,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** Whether less is asked for than all that is open. */
export const isNarrowed = ({ cursor: _, ...asked }: Asked): boolean => Object.keys(asked).length > 0;

/** The query of the API. @param staffId who asks: `me` */
export function queryOf({ assignee, only, ...asked }: Asked, staffId: string): Record<string, string> {
  return {
    ...asked,
    ...(assignee === 'nobody' && { unassigned: 'true' }),
    ...(assignee !== undefined && assignee !== 'nobody' && { assignee: assignee === 'me' ? staffId : assignee }),
    ...(only === 'rebook' && { needsRebooking: 'true' }),
    ...(only === 'aside' && { setAside: 'true' }),
    limit: String(rowsOfPage),
  };
}

/** The address of the worklist that asks for this. @param up the page's way up */
export function addressOf(up: string, asked: Asked & { from?: string }): string {
  const query = new URLSearchParams(Object.entries(asked));
  return query.size > 0 ? `${up}staff?${query}` : `${up}staff`;
}
