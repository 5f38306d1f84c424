import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { RefusalKind } from '../../../shared/domain/core/refusal.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { timesTexts } from '../../../shared/texts/pages/times.ts';
import { patientTexts } from '../../../shared/texts/triage-advice.ts';
import { promisedCall } from './promised-call.ts';
import { told } from './told.ts';
import type { Framed } from './visit-frame.ts';
import type { PageDeps } from './visit-pages-deps.ts';

interface Asked extends Pick<Framed, 'query' | 'status'> {
  language: PageLanguage;
  now: Temporal.Instant;
  header: CaseHeader;
}

/** An emergency books nothing here: it is told again whom to call. */
const emergency = (deps: PageDeps, { language, query, status }: Asked): OperationAnswer => {
  const { headline } = patientTexts.written[language];
  return told(deps, {
    ...{ language, query, status: status ?? 200 },
    headline: headline['ambulance-only'],
    title: timesTexts[language].emergencyTitle,
    lines: [timesTexts[language].emergencyNext],
    isEmergency: true,
  });
};

/** That no time can be chosen here, and what happens instead. */
export function toldToCall(deps: PageDeps, { kind }: { kind: RefusalKind }, asked: Asked): OperationAnswer {
  const { language, query, header, status } = asked;
  if (header.urgency === 'emergent') return emergency(deps, asked);
  const texts = timesTexts[language];
  const rest = { language, query, status: status ?? 200 };
  if (kind === 'unlawful-change') return told(deps, { ...rest, headline: texts.closed, lines: [texts.closedNext] });
  if (kind === 'call-us')
    return told(deps, { ...rest, headline: texts.tooLateToMove, lines: [texts.tooLateToMoveNext] });
  const call = promisedCall(deps, header, asked);
  return told(deps, { ...rest, headline: texts.staffBook, lines: [call ?? texts.callNow] });
}
