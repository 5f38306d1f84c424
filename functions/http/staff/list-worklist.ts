import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import type { staffRoutes } from './routes.ts';
import type { StaffDeps } from './staff-deps.ts';

/** Milliseconds that one more Query and the answer may take: the store's client gives a hung one up after six seconds. */
const reserve = 7000;

/** Open cases in order: urgency, then deadline. A filtered page is filled; only where time runs out is it short, with a cursor. */
export const listWorklist =
  ({ cases, zone, publicUrl }: StaffDeps): Operation<(typeof staffRoutes)['listWorklist']> =>
  async ({ query: { limit, cursor, clinic, ...filter }, remaining }) => {
    const mayGoOn = () => remaining() > reserve;
    const page = await cases.open({ limit, cursor, filter: { ...filter, clinicId: clinic }, mayGoOn });
    const shown = page.items.map((header) => worklistView(header, { zone, publicUrl }));
    return { status: 200, body: { cases: shown, ...(page.cursor && { cursor: page.cursor }) } };
  };
