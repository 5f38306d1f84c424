import type { Temporal } from 'temporal-polyfill';
import { startOfForm } from '../../../shared/contract/intake-form/sent-form.ts';
import { nextPage } from '../../../shared/contract/intake-form/way.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type CalledDeps, calledPage } from './called-page.ts';
import { dangerOf } from './danger.ts';
import { emergencyScreen, type ScreenDeps } from './emergency-screen.ts';
import { expiredPage } from './expired-page.ts';
import { type FormPageDeps, formPage } from './form-page.ts';
import { newFormToken } from './form-token.ts';
import { openIntake, type Shown, wayOfShowing } from './read-form.ts';
import type { intakePagesRoutes } from './routes.ts';
import { type SentPageDeps, sentPageAgain } from './sent-page.ts';

export type ShowIntakeDeps = FormPageDeps & ScreenDeps & SentPageDeps & CalledDeps & Parameters<typeof expiredPage>[0];

type Writes = (deps: ShowIntakeDeps, shown: Shown, now: Temporal.Instant) => Promise<string | undefined>;

/** The page of an emergency, where the form stands at one. */
const dangerPage: Writes = async (deps, shown, now) => {
  const { state, language } = shown;
  const triaged = state.danger && dangerOf(deps, state.answers, language, now, { at: state.at, isFinished: true });
  const trouble = state.onceMore === 'phone' ? 'phone-wrong' : undefined;
  return triaged && emergencyScreen(deps, { ...shown, triaged, trouble, token: await newFormToken(deps, state, now) });
};

/** What is shown in place of a question, by where the form stands; an emergency that was not sent, wherever it says that it stands. */
const insteadOfQuestion: Readonly<Record<string, readonly Writes[]>> = {
  sent: [sentPageAgain, dangerPage],
  called: [dangerPage, calledPage],
};

const instead = (at: string): readonly Writes[] =>
  (Object.hasOwn(insteadOfQuestion, at) ? insteadOfQuestion[at] : undefined) ?? [dangerPage];

/** Writes the page at which a form stands. */
export async function pageAt(deps: ShowIntakeDeps, shown: Shown, now: Temporal.Instant): Promise<string> {
  for (const writes of instead(shown.state.at)) {
    const page = await writes(deps, shown, now);
    if (page !== undefined) return page;
  }
  return formPage(deps, shown, now);
}

const beginning = ({ begin }: { begin?: string | undefined }): string =>
  begin === '1' ? nextPage({}, startOfForm) : startOfForm;

/** Shows the form as its address has it, or where it begins; it changes nothing. */
export const showIntake =
  (deps: ShowIntakeDeps): Operation<(typeof intakePagesRoutes)['showIntake']> =>
  async (request) => {
    const { query, now } = request;
    const way = wayOfShowing(query, request);
    if (query.d === undefined)
      return { status: 200, body: await formPage(deps, { ...way, state: { answers: {}, at: beginning(query) } }, now) };
    const opened = await openIntake(deps, query.d, now);
    if (!('state' in opened)) {
      const token = await newFormToken(deps, {}, now);
      return { status: 200, body: expiredPage(deps, { ...way, query: { d: query.d } }, token) };
    }
    return { status: 200, body: await pageAt(deps, { ...way, ...opened }, now) };
  };
