/** The product as histories of alerts drive it: the one place of this folder that knows how its functions are put together. */
import { putOnCall } from '../../functions/http/admin/put-on-call.ts';
import { onCallRoutes } from '../../functions/http/admin/routes.ts';
import { addIntakeAnswers } from '../../functions/http/answers/add-intake-answers.ts';
import { answersRoutes } from '../../functions/http/answers/routes.ts';
import { acknowledgeCase } from '../../functions/http/cases/acknowledge-case.ts';
import { askReferrer } from '../../functions/http/cases/ask-referrer.ts';
import { recordContact } from '../../functions/http/cases/record-contact.ts';
import { caseRoutes } from '../../functions/http/cases/routes.ts';
import { overrideTriage } from '../../functions/http/desk/override-triage.ts';
import { deskRoutes } from '../../functions/http/desk/routes.ts';
import { intakeRoutes } from '../../functions/http/intake/routes.ts';
import { submitIntake } from '../../functions/http/intake/submit-intake.ts';
import { addReferralAnswers } from '../../functions/http/referrals/add-referral-answers.ts';
import { answerRequest } from '../../functions/http/referrals/answer-request.ts';
import { referralRoutes } from '../../functions/http/referrals/routes.ts';
import { submitReferral } from '../../functions/http/referrals/submit-referral.ts';
import { withdrawReferral } from '../../functions/http/referrals/withdraw-referral.ts';
import { bookAppointment } from '../../functions/http/visits/book-appointment.ts';
import { cancelAppointment } from '../../functions/http/visits/change-appointment.ts';
import { visitRoutes } from '../../functions/http/visits/routes.ts';
import { inboundHandler } from '../../functions/inbound/inbound-handler.ts';
import { smsReply } from '../../functions/inbound/sms-reply.ts';
import { sweeperHandler } from '../../functions/schedule/sweeper-handler.ts';
import { timersHandler } from '../../functions/schedule/timers-handler.ts';
import { relayHandler } from '../../functions/stream/relay-handler.ts';
import { sweepSettings } from '../../shared/config/sweep.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import type { HttpSetup } from '../../shared/http/core/http-setup.ts';
import type { Operation } from '../../shared/http/core/operation.ts';
import type { Route } from '../../shared/http/core/route.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import { timerStore } from '../../shared/store/timer-store.ts';
import { outcomeOnly } from '../../shared/workflows/core/unit-of-work.ts';
import { answerPage } from '../../shared/workflows/paging/answer-page.ts';
import { collaborators, type Surroundings, tableName } from './collaborators.ts';

/** One operation of a function, with all the steps of a request, and where it is asked. */
function operation(routes: Record<string, Route>, name: string, operate: unknown, setup: HttpSetup) {
  const route = routes[name] as Route;
  const { method, path } = route;
  return { method, path, handle: httpFunction({ [name]: route }, { [name]: operate as Operation }, setup) };
}

/** What is asked over HTTP, by operation. */
function api(deps: ReturnType<typeof collaborators>) {
  return {
    submitIntake: operation(intakeRoutes, 'submitIntake', submitIntake(deps), deps),
    addIntakeAnswers: operation(answersRoutes, 'addIntakeAnswers', addIntakeAnswers(deps), deps),
    submitReferral: operation(referralRoutes, 'submitReferral', submitReferral(deps), deps),
    addReferralAnswers: operation(referralRoutes, 'addReferralAnswers', addReferralAnswers(deps), deps),
    withdrawReferral: operation(referralRoutes, 'withdrawReferral', withdrawReferral(deps), deps),
    askReferrer: operation(caseRoutes, 'askReferrer', askReferrer(deps), deps),
    answerRequest: operation(referralRoutes, 'answerRequest', answerRequest(deps), deps),
    acknowledgeCase: operation(caseRoutes, 'acknowledgeCase', acknowledgeCase(deps), deps),
    recordContact: operation(caseRoutes, 'recordContact', recordContact(deps), deps),
    overrideTriage: operation(deskRoutes, 'overrideTriage', overrideTriage(deps), deps),
    bookAppointment: operation(visitRoutes, 'bookAppointment', bookAppointment(deps), deps),
    cancelAppointment: operation(visitRoutes, 'cancelAppointment', cancelAppointment(deps), deps),
    putOnCall: operation(onCallRoutes, 'putOnCall', putOnCall(deps), deps),
  };
}

/** One container: its functions over its own clients, and what it keeps in memory until it ends. */
export function openContainer(surroundings: Surroundings) {
  const deps = collaborators(surroundings);
  const timing = { ...deps, timers: timerStore(deps.client, tableName) };
  return {
    relay: relayHandler(() => ({ deps, readPromise: promisedOf })),
    timers: timersHandler(() => timing),
    sweeper: sweeperHandler(() => ({ ...timing, settings: sweepSettings })),
    inbound: inboundHandler(() => [smsReply(deps)]),
    api: api(deps),
    /** Whoever opens the link of a page and presses a button: that they have seen it, or that they reached the person. */
    answerLink: (token: string, reached: boolean) =>
      answerPage(deps, token, { now: deps.clock.now(), reached }, outcomeOnly(surroundings.remaining)),
  };
}
export type Container = ReturnType<typeof openContainer>;
