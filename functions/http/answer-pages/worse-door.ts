import { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import type { Door } from '../../../shared/http/core/door.ts';
import type { Exchange } from '../../../shared/http/core/exchange.ts';
import { readPageQuery } from '../../../shared/http/core/query.ts';
import { PageQuery } from '../../../shared/http/html/form-fields.ts';
import { pageLanguage } from '../../../shared/http/html/page-language.ts';
import { patientDoor } from '../../../shared/http/html/patient-door.ts';
import { prefersData, prefersSpanish } from '../../../shared/http/html/prefers.ts';
import { dangerBySelf, type JudgeDeps } from './judge-worse.ts';
import type { ToldDeps } from './told-page.ts';
import { untoldAnswer } from './untold-answer.ts';
import { readWorse, type SentWorse } from './worse-form.ts';

/** The form that a request brought; undefined for none. */
function formIn(exchange: Exchange): SentWorse | undefined {
  const { raw } = exchange.state;
  const fields = Answers.safeParse(raw).data;
  if (!fields || Object.keys(fields).length === 0) return undefined;
  const { lang } = readPageQuery(exchange, PageQuery);
  return readWorse(fields, pageLanguage(lang, { wantsSpanish: prefersSpanish(exchange) }));
}

/**
 * The door of "got worse": whatever a form comes to that is refused or fails, its page keeps every answer and sends it again; an emergency
 * comes first, judged by what the page itself sends, for the case may be what could not be read.
 */
export const worseDoor = (pages: Door, deps: ToldDeps & JudgeDeps): Door => {
  const door = patientDoor(pages, deps.site);
  return {
    ...door,
    present: (problem, exchange) => {
      const { now } = exchange.state;
      const told = formIn(exchange);
      if (!now || !told || prefersData(exchange)) return door.present(problem, exchange);
      const danger = dangerBySelf(deps, { form: told, before: undefined, now });
      return door.write(untoldAnswer(deps, 'failed', { language: told.language, told, danger }).body, exchange);
    },
  };
};
