import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import type { staffRoutes } from './routes.ts';

/** Milliseconds that one more Query and the answer may take: the store's client gives a hung one up after six seconds. */
const reserve = 7000;

/** Open cases in order: urgency, then deadline. A filtered page is filled; only where time runs out is it short, with a cursor. */
export const listWorklist =
  ({
    worklist,
    zone,
    publicUrl,
  }: Uses<'publicUrl' | 'worklist' | 'zone'>): Operation<(typeof staffRoutes)['listWorklist']> =>
  async ({ query: { limit, cursor, clinic, setAside, ...filter }, remaining }) => {
    const mayGoOn = () => remaining() > reserve;
    const asked = { ...filter, clinicId: clinic, setAside: setAside === 'true' };
    const page = await worklist.open({ limit, cursor, filter: asked, mayGoOn });
    const shown = page.items.map((header) => worklistView(header, { zone, publicUrl }));
    return { status: 200, body: { cases: shown, ...(page.cursor && { cursor: page.cursor }) } };
  };
