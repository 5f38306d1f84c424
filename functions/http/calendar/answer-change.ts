import { affectedViews } from '../../../shared/contract/views/affected-view.ts';
import type { OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import {
  type CalendarDeps,
  type ChangedCalendar,
  changeCalendar,
  type Planner,
  previewCalendar,
} from '../../../shared/workflows/calendar/change-calendar.ts';
import type { Uses } from '../../compose.ts';

export type ChangeDeps = CalendarDeps & Uses<'publicUrl' | 'zone'>;

/** What of a request says how it is answered. */
type Asked = Pick<OperationRequest, 'caller' | 'now' | 'purpose' | 'remaining' | 'reply'> & {
  query: { preview?: string | undefined };
};

/** How a change is shown besides the visits that it hits; `preview` where it is another way, of what has no id yet. */
interface Presenter<Thing> {
  saved: (thing: Thing) => OperationAnswer & { body: object };
  preview?: (thing: Thing) => object;
}

const affectedIn = <Thing>({ affected, more, directory }: ChangedCalendar<Thing>, { zone }: ChangeDeps) => ({
  affected: affectedViews(affected, directory.clinics, zone),
  ...(more > 0 && { affectedMore: more }),
});

/** An answer whose days are settled does not say that they are not. */
function settledAnswer(answer: OperationAnswer): OperationAnswer {
  if (!Object.hasOwn(Object(answer.body), 'settled')) return answer;
  const { settled: _, ...body } = Object(answer.body);
  return { ...answer, body };
}

/**
 * Changes the calendar, or with `preview` shows what that would come to. An answer whose days are not all settled says so; the answer to
 * a repeated request does, because it is kept before they are.
 */
export async function answerChange<Thing>(
  deps: ChangeDeps,
  request: Asked,
  plan: Planner<Thing>,
  { saved, preview = (thing) => saved(thing).body }: Presenter<Thing>,
): Promise<OperationAnswer> {
  if (request.query.preview === 'true') {
    const change = await previewCalendar(deps, request, plan);
    return { status: 200, body: { ...preview(change.thing), ...affectedIn(change, deps) } };
  }
  const shown = (change: ChangedCalendar<Thing>) => {
    const { body, ...rest } = saved(change.thing);
    const unsettled = change.isToSettle && { settled: false };
    return { ...rest, body: { ...body, ...affectedIn(change, deps), ...unsettled } };
  };
  const { answer, isSettled } = await changeCalendar(deps, request, plan, request.reply<ChangedCalendar<Thing>>(shown));
  return isSettled ? settledAnswer(answer) : answer;
}

/** Takes something back. */
export async function answerRemoval<Thing>(
  deps: ChangeDeps,
  request: Asked,
  plan: Planner<Thing>,
): Promise<OperationAnswer> {
  if (request.query.preview === 'true')
    return { status: 200, body: affectedIn(await previewCalendar(deps, request, plan), deps) };
  const gone = request.reply<ChangedCalendar<Thing>>(() => ({ status: 204 }));
  return (await changeCalendar(deps, request, plan, gone)).answer;
}
