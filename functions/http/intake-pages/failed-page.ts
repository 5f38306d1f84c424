import * as z from 'zod/mini';
import { isFinishing } from '../../../shared/contract/intake-form/moves.ts';
import { textOf } from '../../../shared/contract/intake-form/read-answers.ts';
import { goOf, isStoring, type SentFields, sentForm } from '../../../shared/contract/intake-form/sent-form.ts';
import type { Exchange } from '../../../shared/http/core/exchange.ts';
import type { Problem } from '../../../shared/http/core/problem.ts';
import { readPageQuery } from '../../../shared/http/core/query.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { mainButton } from '../../../shared/http/html/form/buttons.ts';
import { html } from '../../../shared/http/html/markup.ts';
import { patientPage } from '../../../shared/http/html/patient-page.ts';
import { prefersSpanish } from '../../../shared/http/html/prefers.ts';
import { lineWithNumbers, textLines } from '../../../shared/http/html/text-lines.ts';
import { deadLinkEn } from '../../../shared/texts/en/problem-page.ts';
import { deadLinkEs } from '../../../shared/texts/es/problem-page.ts';
import { resultTexts } from '../../../shared/texts/pages/result.ts';
import { carriedForm } from './carried-form.ts';
import { crisisHead } from './crisis-head.ts';
import { type DangerDeps, dangerOf } from './danger.ts';
import { emergencyScreen, type ScreenDeps } from './emergency-screen.ts';
import { type Shown, wayOfShowing } from './read-form.ts';
import { IntakeQuery } from './routes.ts';

export type FailedDeps = DangerDeps & ScreenDeps;

const reference = { en: deadLinkEn.reference, es: deadLinkEs.reference } as const;

/** What a limit is told with: a headline and what to do instead, in the language of the form. */
const Advice = z.object({ headline: z.string(), instructions: z.array(z.string()) });

const formIn = (fields: SentFields, exchange: Exchange): Shown => ({
  state: sentForm(fields),
  ...wayOfShowing(readPageQuery(exchange, IntakeQuery), { wantsSpanish: prefersSpanish(exchange) }),
});

/** Says that a form could not be taken; it stands on the page with every answer, to be sent again. */
export function failedPage(
  { site, ...deps }: FailedDeps,
  problem: Problem,
  fields: SentFields,
  exchange: Exchange,
): string {
  const shown = formIn(fields, exchange);
  const { state, language } = shown;
  const { now } = exchange.state;
  const token = textOf(fields, 'form');
  const go = goOf(fields);
  const standing = isStoring(go) ? undefined : { at: state.at, isFinished: isFinishing(go) };
  const triaged = now && dangerOf(deps, state.answers, language, now, standing);
  if (triaged) return emergencyScreen({ site, ...deps }, { ...shown, triaged, trouble: 'failed', token });
  const texts = resultTexts[language];
  const { headline, instructions } = z.safeParse(Advice, problem.triage).data ?? {
    headline: texts.failedTitle,
    instructions: [texts.failedKept, texts.failedWhat(site.phone)],
  };
  const main = html`${now && crisisHead({ site, ...deps }, shown, now)}<h1 tabindex="-1" data-focus="true" autofocus>${lineWithNumbers(headline, site.phone)}</h1>
${textLines(instructions, site.phone)}
<form method="post" id="form">
${carriedForm(state, token)}
${mainButton({ label: texts.sendAgain, name: 'go', value: go })}
</form>
<p>${reference[language]} <code>${exchange.requestContext.requestId}</code></p>`;
  return patientPage(site, { title: headline, language, up: wayUp('/intake'), main, hasErrors: true });
}
