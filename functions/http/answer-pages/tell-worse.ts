import { worseWay } from '../../../shared/contract/intake-form/worse-way.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import type { FieldError } from '../../../shared/http/html/form/error-summary.ts';
import { pageLanguage } from '../../../shared/http/html/page-language.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import { log } from '../../../shared/observability/log.ts';
import { addAnswers, type CaseState } from '../../../shared/workflows/cases/add-answers.ts';
import { isEmergent } from '../intake-pages/danger.ts';
import {
  caseBefore,
  commandOf,
  dangerOfTelling,
  personOfCase,
  type WorseDanger,
  type WorseDeps,
} from './judge-worse.ts';
import { type OpenedWorse, openWorse, worseAddress } from './opened-worse.ts';
import { faultyPage } from './question-faults.ts';
import { questionPage } from './question-page.ts';
import { readable } from './readable-answers.ts';
import type { answerPagesRoutes } from './routes.ts';
import type { ShowDeps } from './show-worse.ts';
import { emergencyTold, toldPage } from './told-page.ts';
import { untoldAnswer } from './untold-answer.ts';
import type { Untold } from './untold-page.ts';
import { pageAfter, pageBefore, readWorse, type SentWorse, type ToldSoFar } from './worse-form.ts';
import { otherLanguage } from './worse-frame.ts';

export type TellDeps = WorseDeps & ShowDeps;
type Request = OperationRequest<(typeof answerPagesRoutes)['tellWorse']>;

/** One page that was sent, and of which case. */
interface Telling {
  request: Request;
  form: SentWorse;
  opened: OpenedWorse | undefined;
  /** The case, where it can be read. */
  before: CaseState | undefined;
}

const readerOf = ({ request: { now }, form: { language }, opened }: Telling) => ({
  language,
  now,
  controls: otherLanguage(opened, language, now),
});

/** Leads to a page by its address, so that back and reload find it; one that is too long for an address is answered itself. @param errors what of it could not be taken */
function toPage(
  deps: TellDeps,
  { request: { now }, opened }: Telling,
  told: ToldSoFar,
  errors: readonly FieldError[] = [],
): OperationAnswer {
  const { answers, at, language } = told;
  const onceMore = errors.length > 0 ? (true as const) : undefined;
  const state = opened && { ...opened.state, answers, at, onceMore };
  const address = opened && state && worseAddress({ ...opened, state }, language, now);
  return address === undefined ? questionPage(deps.site, told, errors) : seeOther(address);
}

/** Why a case did not take it. */
function whyUntold(error: unknown): Untold {
  if (!(error instanceof Refusal)) return 'failed';
  if (error.kind === 'limit-reached') return 'limited';
  return error.kind === 'not-found' || error.kind === 'unlawful-change' ? 'ended' : 'failed';
}

const untold = (deps: TellDeps, telling: Telling, why: Untold, danger: WorseDanger | undefined): OperationAnswer =>
  untoldAnswer(deps, why, { ...readerOf(telling), told: telling.form, danger: danger?.triaged });

/**
 * Adds what was told to the case, as PATCH /v1/intakes/{id} does, and shows what comes of it. An emergency is answered at once, with
 * nothing between; anything else by an address.
 * @param danger what is told is an emergency, which is shown as one whatever level staff set before, or speaks of self-harm: of that as
 * much is stored as can be read
 */
async function tell(
  deps: TellDeps,
  telling: Telling & { opened: OpenedWorse },
  danger?: WorseDanger,
): Promise<OperationAnswer> {
  const { request, form, opened } = telling;
  const { now } = request;
  const { caseId, appointmentId } = opened.state;
  const done = { ...opened, state: { caseId, appointmentId, told: true as const } };
  const reader = readerOf({ ...telling, opened: done });
  try {
    const { header, record } = await caseBefore(deps, opened.state);
    const { faults } = readable(worseWay(form.answers).reached, localDateAt(now, deps.ruleset.zone));
    const { reached } = worseWay((danger?.form ?? form).answers);
    const emergency = danger && isEmergent(danger.triaged) ? danger.triaged : undefined;
    const isEmergency = emergency !== undefined;
    const command = commandOf(deps, { state: opened.state, record, reached, faults, isEmergency, now });
    return await addAnswers(
      deps,
      command,
      request.reply((state) => {
        const page = toldPage(deps, state, reader);
        const { code, pagingOpen, round } = state.header;
        if (emergency && !page.emergency)
          return emergencyTold(
            deps,
            { triaged: emergency, code, isAlerted: pagingOpen || round > header.round },
            reader,
          );
        if (page.emergency || danger) return page;
        const address = worseAddress(done, form.language, now);
        return address === undefined ? page : seeOther(address);
      }),
    );
  } catch (error) {
    const why = whyUntold(error);
    if (why === 'failed') log.error('worse-not-told', {}, error);
    return untold(deps, telling, why, danger);
  }
}

/** The page before, or the same in the other language: nothing is told by that, and nothing asked. */
function turned(deps: TellDeps, telling: Telling): OperationAnswer | undefined {
  const { form } = telling;
  if (form.go === 'back') return toPage(deps, telling, { ...form, at: pageBefore(form) });
  return form.go === 'en' || form.go === 'es' ? toPage(deps, telling, form) : undefined;
}

async function goOn(deps: TellDeps, telling: Telling & { opened: OpenedWorse }): Promise<OperationAnswer> {
  const { request, form } = telling;
  const turning = turned(deps, telling);
  if (turning) return turning;
  const faulty = faultyPage(form, localDateAt(request.now, deps.ruleset.zone));
  if (faulty) return toPage(deps, telling, { ...form, at: faulty.at }, faulty.errors);
  const next = form.go === 'send' ? undefined : pageAfter(form);
  return next === undefined ? tell(deps, telling) : toPage(deps, telling, { ...form, at: next });
}

/**
 * Takes a page of what got worse. It is judged before anything else is looked at, by itself and with all that is known of the case: an emergency is
 * stored at once with what was answered so far, and shown, whatever else is wrong. The last page stores it all.
 */
export const tellWorse =
  (deps: TellDeps): Operation<(typeof answerPagesRoutes)['tellWorse']> =>
  async (request) => {
    const { query, now } = request;
    const opening = await openWorse(deps, query.d, now).catch((error: unknown) => {
      log.error('worse-not-opened', {}, error);
      return 'failed' as const;
    });
    const opened = opening === 'failed' ? undefined : opening;
    const before = opened && (await caseBefore(deps, opened.state).catch(() => undefined));
    const sent = readWorse(request.body ?? {}, pageLanguage(query.lang, request));
    const form = { ...sent, person: personOfCase(before) };
    const telling = { request, form, opened, before };
    const danger = await dangerOfTelling(deps, { form, state: opened?.state, before, now });
    if (!opened) return untold(deps, telling, opening === 'failed' ? 'failed' : 'ended', danger);
    return danger ? tell(deps, { ...telling, opened }, danger) : goOn(deps, { ...telling, opened });
  };
