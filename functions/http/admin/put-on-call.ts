import type { RotaBody } from '../../../shared/contract/on-call-bodies.ts';
import { warningsView } from '../../../shared/contract/views/rota-view.ts';
import { secondOf, stretchBetween } from '../../../shared/contract/written/moment.ts';
import type { WantedRota } from '../../../shared/domain/oncall/rota-faults.ts';
import type { Operation, OperationAnswer } from '../../../shared/http/core/operation.ts';
import { changeRota, type KeptRota, previewRota, type RotaDeps } from '../../../shared/workflows/oncall/change-rota.ts';
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
    const shown = rotaAnswer(staff, now, deps.zone);
    const answer = ({ unreachable, ...rota }: KeptRota): OperationAnswer => {
      const { body: view, ...rest } = shown(rota);
      return { ...rest, body: { ...view, ...warningsView(unreachable) } };
    };
    const command = { region: body.region, wanted: wantedOf(body, deps.zone), caller, now, ifMatch };
    return preview === 'true' ? answer(await previewRota(deps, command)) : changeRota(deps, command, reply(answer));
  };
