import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { callButton, crisisNotice } from '../../../shared/http/html/emergency-page.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { Site } from '../../../shared/http/html/page.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { ifSelfHarm } from '../../../shared/texts/emergency-sentences.ts';
import { emergencyTexts } from '../../../shared/texts/pages/emergency.ts';
import { worseTexts } from '../../../shared/texts/pages/worse.ts';
import { callLine, framed } from './worse-frame.ts';

/** Why it was not told. */
export type Untold = 'ended' | 'limited' | 'failed';

export const statuses: Readonly<Record<Untold, number>> = { ended: 404, limited: 429, failed: 503 };

interface Reader {
  language: PageLanguage;
  /** A form that tells our team all the same, with what they wrote. */
  team?: Html | undefined;
  controls?: Html | undefined;
  /** Their words speak of self-harm: help by phone stands first, and nothing is promised, for nothing is stored. */
  isCrisis?: boolean;
}

const crisis = (site: Site, language: PageLanguage): Html =>
  html`${crisisNotice([ifSelfHarm[language]], site)}
${callButton('988', emergencyTexts[language].call988)}`;

/** What somebody is told whose words could not be taken: why, what to do next, whom to call. */
export function untoldPage(site: Site, why: Untold, { language, team, controls, isCrisis }: Reader): OperationAnswer {
  const texts = worseTexts[language];
  const [title, next] = {
    ended: [texts.ended, texts.endedNext],
    limited: [texts.limited, texts.limitedNext],
    failed: [texts.failed, texts.failedNext],
  }[why] as [string, string];
  const main = html`${isCrisis && crisis(site, language)}
<h1 tabindex="-1" data-focus="true" autofocus>${title}</h1>
<p>${next}</p>
${team}
${why === 'ended' && html`<p><a href="../intake?lang=${language}">${texts.form}</a></p>`}
${callLine(site, language)}`;
  return framed(site, { status: statuses[why], language, title, controls, main });
}
