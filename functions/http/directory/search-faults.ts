import { SlotsQuery } from '../../../shared/contract/directory-queries.ts';
import { noCursor } from '../../../shared/domain/core/opaque-cursor.ts';
import { type InputFault, Refusal } from '../../../shared/domain/core/refusal.ts';
import { validMembers } from '../../../shared/domain/core/valid-members.ts';
import { checkFilter } from '../../../shared/domain/search/slot-filter.ts';
import type { QueryFaults } from '../../../shared/http/core/http-setup.ts';
import type { Uses } from '../../compose.ts';
import { placeAt } from './slots-cursor.ts';

const notPaged = 'is for pages of times; leave it out with view=days';

const pageParameters = ['cursor', 'limit'] as const;
const notWithDays = (name: string): InputFault => ({ pointer: `/${name}`, detail: notPaged });

/** Stands for dates that the schema refuses. */
const anyDate = '2000-01-01';

/** @returns the faults for which a check refuses. */
function faultsOf(check: () => void): InputFault[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid-input') return [...(error.extras.errors ?? [])];
    throw error;
  }
}

/** Names what only directory and search can tell of a query, also where its schema refuses other parts of it. */
export const searchFaults =
  ({ directory, settings }: Uses<'directory' | 'settings'>): QueryFaults =>
  async (raw) => {
    const { appointmentType = '', clinic, practitioner, near, cursor, view, ...dates } = validMembers(SlotsQuery, raw);
    const from = dates.from ?? dates.to ?? anyDate;
    const filter = { appointmentType, clinicIds: clinic, practitionerIds: practitioner, from, to: dates.to ?? from };
    const calendar = await directory.directory();
    return [
      ...faultsOf(() => checkFilter(calendar, filter, settings)),
      ...(view ? pageParameters.filter((name) => raw[name] !== undefined).map(notWithDays) : []),
      ...(cursor !== undefined && !placeAt(cursor, { near }) ? [{ pointer: '/cursor', detail: noCursor }] : []),
    ];
  };
