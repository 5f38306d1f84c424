import type { Operation, OperationAnswer } from '../../../shared/http/core/operation.ts';
import { fieldText } from '../../../shared/http/html/form-fields.ts';
import { pageLanguage } from '../../../shared/http/html/page-language.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import type { BirthDateDeps } from '../../../shared/workflows/booking/confirm-birth-date.ts';
import { cancelByForm } from './manage/cancel-by-form.ts';
import { changeByLink, type FormRequest, type ManagingDeps } from './manage/change-by-link.ts';
import { deadVisitLink } from './manage/dead-visit-link.ts';
import { openDetails } from './manage/open-details.ts';
import { type OpenedVisit, openVisit } from './manage/opened-visit.ts';
import { visitAddress } from './manage/visit-address.ts';
import { moveLink } from './manage/visit-links.ts';
import type { visitPagesRoutes } from './routes.ts';

type Deps = ManagingDeps & BirthDateDeps;

type Act = (deps: Deps, request: FormRequest, opened: OpenedVisit) => Promise<OperationAnswer>;

const acts: Readonly<Record<string, Act>> = {
  confirm: (deps, request, opened) => changeByLink(deps, { request, opened, act: 'confirm' }),
  cancel: cancelByForm,
  details: openDetails,
  move: async (_, { now }, opened) => seeOther(moveLink(opened, now)),
};

/** Does with a visit what its link allows. A form that asks for nothing that there is shows how the visit stands. */
export const changeVisitByForm =
  (deps: Deps): Operation<(typeof visitPagesRoutes)['changeVisitByForm']> =>
  async (request) => {
    const opened = await openVisit(deps, request);
    if (!opened) return deadVisitLink(deps, pageLanguage(request.query.lang, request));
    const name = fieldText(request.body, 'act') ?? '';
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
    return act ? act(deps, request, opened) : seeOther(visitAddress(opened));
  };
