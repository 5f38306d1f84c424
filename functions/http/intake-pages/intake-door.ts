import { formBody } from '../../../shared/contract/intake-form/form-body.ts';
import { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import { goOf, sentForm } from '../../../shared/contract/intake-form/sent-form.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import type { Door } from '../../../shared/http/core/door.ts';
import type { HttpSetup } from '../../../shared/http/core/http-setup.ts';
import { patientDoor } from '../../../shared/http/html/patient-door.ts';
import { prefersData } from '../../../shared/http/html/prefers.ts';
import { emergencyMembers } from '../intake/emergency-members.ts';
import { type FailedDeps, failedPage } from './failed-page.ts';

/** Which form a request brought; undefined for none, or one that cannot be read. */
const fieldsIn = (raw: unknown): Answers | undefined => {
  const fields = Answers.safeParse(raw).data;
  return fields && Object.hasOwn(fields, 'answers') ? fields : undefined;
};

/**
 * The door of the form: whatever a form comes to that is refused or fails, its page keeps every answer and says what to do; an emergency
 * in it comes first, as on every way through the form.
 */
export const intakeDoor = (pages: Door, deps: FailedDeps): Door => {
  const door = patientDoor(pages, deps.site);
  return {
    ...door,
    present: (problem, exchange) => {
      const fields = fieldsIn(exchange.state.raw);
      if (!fields || prefersData(exchange)) return door.present(problem, exchange);
      return door.write(failedPage(deps, problem, fields, exchange), exchange);
    },
  };
};

/** What a problem of a form carries of an emergency in it, as a refused body of the API does. */
export const emergencyInForm = (
  deps: Parameters<typeof emergencyMembers>[0],
): NonNullable<HttpSetup['problemMembers']> => {
  const members = emergencyMembers(deps);
  return (sent) => {
    const fields = fieldsIn(sent);
    if (!fields) return members(undefined);
    const language = goOf(fields) === 'es' ? 'es' : 'en';
    return members(formBody(sentForm(fields).answers, language, localDateAt(deps.clock.now(), deps.ruleset.zone)));
  };
};
