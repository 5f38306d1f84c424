import { stretchBetween } from '../../../shared/contract/written/moment.ts';
import { invalidInput } from '../../../shared/domain/core/refusal.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { shiftsIn } from '../../../shared/workflows/oncall/read-rota.ts';
import type { Uses } from '../../compose.ts';
import { rotaAnswer } from './rota-answer.ts';
import type { onCallRoutes } from './routes.ts';

/** Seconds: a leap year, and the hour by which a year may be longer where the clocks change. */
const longest = 366 * 24 * 3600 + 3600;

/** Who is on call in a region between two dates or instants. */
export const getOnCall =
  (deps: Uses<'directory' | 'rotas' | 'zone'>): Operation<(typeof onCallRoutes)['getOnCall']> =>
  async ({ query: { region, ...dates }, now }) => {
    const period = stretchBetween(dates, deps.zone);
    if (period.end <= period.start) throw invalidInput([{ pointer: '/to', detail: 'must not be before from' }]);
    if (period.end - period.start > longest)
      throw invalidInput([{ pointer: '/to', detail: 'is more than a year after from; ask for the rest separately' }]);
    const [{ staff }, found] = await Promise.all([deps.directory.directory(), shiftsIn(deps.rotas, region, period)]);
    return rotaAnswer(staff, now, deps.zone)(found);
  };
