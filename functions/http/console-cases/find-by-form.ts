import type { Operation } from '../../../shared/http/core/operation.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { fieldText } from '../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import type { Uses } from '../../compose.ts';
import type { consoleCasesRoutes } from './routes.ts';
import { sealSearch } from './worklist/kept-search.ts';

const up = wayUp('/staff/cases/find');

/** Leads to what is found, so that going back from a case, or loading again, asks nobody to send a form once more. */
export const findByForm =
  ({ linkKeys }: Uses<'linkKeys'>): Operation<(typeof consoleCasesRoutes)['findByForm']> =>
  async ({ body, now }) => {
    const d = sealSearch(await linkKeys(), fieldText(body, 'q') ?? '', now);
    return seeOther(`${up}staff?${new URLSearchParams({ d })}`);
  };
