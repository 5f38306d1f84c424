import { whatPage } from '../../../shared/contract/intake-form/worse-way.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import type { Operation, OperationAnswer } from '../../../shared/http/core/operation.ts';
import { pageLanguage } from '../../../shared/http/html/page-language.ts';
import type { Uses } from '../../compose.ts';
import { caseBefore, personOfCase } from './judge-worse.ts';
import { openWorse, type WorseForm } from './opened-worse.ts';
import { faultyPage } from './question-faults.ts';
import { questionPage } from './question-page.ts';
import type { answerPagesRoutes } from './routes.ts';
import { type Reader, type ToldDeps, toldPage } from './told-page.ts';
import { untoldPage } from './untold-page.ts';
import { otherLanguage } from './worse-frame.ts';

export type ShowDeps = ToldDeps & Uses<'cases' | 'clinical' | 'linkKeys' | 'ruleset'>;

/** How a case stands after it was told; the case of a visit that is over by then is nobody's to see any more. */
async function standing(deps: ShowDeps, state: WorseForm, reader: Reader): Promise<OperationAnswer> {
  try {
    return toldPage(deps, await caseBefore(deps, state), reader);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return untoldPage(deps.site, 'ended', reader);
  }
}

/** Asks what got worse, page by page, or shows what became of it; it changes nothing. */
export const showWorse =
  (deps: ShowDeps): Operation<(typeof answerPagesRoutes)['showWorse']> =>
  async (request) => {
    const { query, now } = request;
    const language = pageLanguage(query.lang, request);
    const opened = await openWorse(deps, query.d, now);
    const controls = otherLanguage(opened, language, now);
    if (!opened) return untoldPage(deps.site, 'ended', { language, controls });
    const { answers = {}, at = whatPage, told, onceMore } = opened.state;
    if (told) return standing(deps, opened.state, { language, now, controls });
    const before = at === whatPage ? undefined : await caseBefore(deps, opened.state).catch(() => undefined);
    const asked = { answers, at, language, person: personOfCase(before) };
    const today = localDateAt(now, deps.ruleset.zone);
    const faulty = onceMore && faultyPage({ ...asked, go: 'next', asksAgain: true }, today);
    return { ...questionPage(deps.site, asked, faulty?.errors), status: 200 };
  };
