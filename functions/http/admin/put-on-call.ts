import type { RotaBody } from '../../../shared/contract/on-call-bodies.ts';
import { secondOf, stretchBetween } from '../../../shared/contract/written/moment.ts';
import type { WantedRota } from '../../../shared/domain/oncall/rota-faults.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { changeRota, previewRota, type RotaDeps } from '../../../shared/workflows/oncall/change-rota.ts';
import { rotaAnswer } from './rota-answer.ts';
import type { onCallRoutes } from './routes.ts';

const wantedOf = ({ from, to, shifts, order, lead }: RotaBody, zone: string): WantedRota => ({
  period: stretchBetween({ from, to }, zone),
  shifts: shifts.map(({ start, end, recipientId }) => ({ start: secondOf(start), end: secondOf(end), recipientId })),
  order,
  lead,
});

/** Sets who is on call in a period; with `preview` it only shows what that would come to. Repeating it changes nothing more. */
export const putOnCall =
  (deps: RotaDeps): Operation<(typeof onCallRoutes)['putOnCall']> =>
  async ({ body, query: { preview }, caller, now, ifMatch, reply }) => {
    const { staff } = await deps.directory.directory();
    const answer = rotaAnswer(staff, now, deps.zone);
    const command = { region: body.region, wanted: wantedOf(body, deps.zone), caller, now, ifMatch };
    return preview === 'true' ? answer(await previewRota(deps, command)) : changeRota(deps, command, reply(answer));
  };
