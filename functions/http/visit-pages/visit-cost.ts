import * as z from 'zod/mini';
import { coverageTable } from '../../../shared/config/coverage.ts';
import type { TimesState } from '../../../shared/contract/visit-pages.ts';
import { estimate } from '../../../shared/domain/coverage/estimate.ts';
import { EstimateQuery } from '../../../shared/domain/coverage/estimate-request.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { bookedTexts } from '../../../shared/texts/pages/booked.ts';

/** The payers of whom the practice's page says what they pay. */
const Payers = z.pick(EstimateQuery, { coverage: true, secondary: true });

/**
 * What a visit may cost, by who pays, as far as the practice's published rules say it: never a guess, so no sum while a part of it is not
 * known. Of other payers, and of a second one that the rules do not name, it is said whom to ask.
 */
export function visitCost(
  { coverage, secondary }: Pick<TimesState, 'coverage' | 'secondary'>,
  language: PageLanguage,
): Html {
  const texts = bookedTexts[language];
  const payers = Payers.safeParse({ coverage, ...(secondary && { secondary }) }).data;
  const judged = payers && estimate({ ...payers, cpt: [] }, coverageTable);
  return html`<h2>${texts.cost}</h2>
${judged && html`<p>${texts.rules[judged.rule]}</p>`}
${judged?.unknownComponent && html`<p>${texts.unknown[judged.unknownComponent]}</p>`}
<p>${texts.askCost}</p>`;
}
