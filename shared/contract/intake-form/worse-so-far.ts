import type { Symptoms } from '../../domain/triage/symptoms.ts';
import type { Answers } from './form-state.ts';
import { judgedSoFar, painPage, type Standing } from './judged-so-far.ts';
import { worseWay } from './worse-way.ts';

/** Whether a page that is asked was not passed yet. */
function isAhead(id: string, answers: Answers, { at, isFinished }: Standing): boolean {
  const { pages } = worseWay(answers);
  const asked = pages.findIndex((page) => page.id === id);
  const last = pages.findIndex((page) => page.id === at);
  return asked > last || (asked >= 0 && asked === last && !isFinished);
}

/** Whether what was left blank of pain is asked for once more: until then what the case says of it counts. */
const asksBlankNow = ({ at, asksAgain = false, asksBlank = false }: Standing): boolean =>
  at === painPage && asksAgain && asksBlank;

/** Of pain what neither the case says nor was asked yet, as the mildest that could be answered. */
const mildestPain = ({ painSeverity, painUnrelievedByRestOrMedication: unrelieved }: Symptoms): Answers => ({
  ...(painSeverity === null && { 'pain.severity': '0' }),
  ...((unrelieved === null || unrelieved === 'unknown') && { 'pain.eased': 'yes' }),
});

/**
 * What got worse, as it is judged on its way with what is known of the case (judged-so-far.ts). A tick says that pain got worse: with what the
 * case left open of it that would be an emergency by questions that nobody was asked, so it waits for their page.
 * @param standing undefined: nothing more will be asked @param known what the case says so far
 */
export function worseSoFar(answers: Answers, standing: Standing | undefined, known: Symptoms): Answers {
  const judged = judgedSoFar(worseWay(answers).reached, standing && { ...standing, asksBlank: false });
  const waits = standing && (isAhead(painPage, answers, standing) || asksBlankNow(standing));
  return waits ? { ...mildestPain(known), ...judged } : judged;
}
