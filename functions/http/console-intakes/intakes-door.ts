import { formSent } from '../../../shared/http/console/keep-form.ts';
import type { Door } from '../../../shared/http/core/door.ts';
import type { Exchange } from '../../../shared/http/core/exchange.ts';
import { phonePanelTexts as texts } from '../../../shared/texts/en/pages/console-phone-panel.ts';
import type { Uses } from '../../compose.ts';
import { phoneForm } from './form/phone-form.ts';
import { path } from './form/phone-page.ts';
import { readSoFar } from './form/triage-so-far.ts';

type Deps = Uses<'clock' | 'door' | 'ruleset' | 'zone'>;

/** What is said first where the form of a call came to nothing; of one that cannot be read nobody knows whether it is an emergency. */
function sayFirst(deps: Deps, exchange: Exchange): string | undefined {
  if (exchange.httpMethod !== 'POST' || exchange.path !== path) return undefined;
  const fields = formSent(exchange);
  const isHelp = fields !== undefined && readSoFar(deps, phoneForm(fields), deps.clock.now()).needsHelp;
  return isHelp ? texts.notTaken : texts.mayBe;
}

/** The door of what comes by phone: a call that is not taken is told what to say to the caller, whatever it was that failed. */
export const intakesDoor = (deps: Deps): Door => ({
  ...deps.door,
  present: (problem, exchange) => {
    const first = sayFirst(deps, exchange);
    return deps.door.present({ ...problem, ...(first !== undefined && { sayFirst: first }) }, exchange);
  },
});
