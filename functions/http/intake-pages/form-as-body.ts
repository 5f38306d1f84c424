import type { Temporal } from 'temporal-polyfill';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { formBody } from '../../../shared/contract/intake-form/form-body.ts';
import { salvageIntake } from '../../../shared/contract/salvage-bodies.ts';
import { isReachable, type Salvaged } from '../../../shared/domain/cases/salvaged.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import type { InputFault } from '../../../shared/domain/core/refusal.ts';
import { tidyData } from '../../../shared/domain/core/tidy-data.ts';
import { bodyFaults } from '../../../shared/http/core/body-faults.ts';
import type { Uses } from '../../compose.ts';
import { rescueIntake } from '../intake/rescue-intake.ts';
import { intakeRoutes } from '../intake/routes.ts';
import type { Shown } from './read-form.ts';

/** A form as POST /v1/intakes would get it, judged as there. */
export interface FormAsBody {
  raw: unknown;
  /** All of them. */
  faults: readonly InputFault[];
  /** What is taken: the body without faults, or of an emergency that leaves a way to reach anybody what can be read of it. */
  body: IntakeBody | Salvaged | undefined;
}

type Form = Pick<Shown, 'state' | 'language'>;

const { submitIntake: route } = intakeRoutes;

const rawOf = ({ state, language }: Form, today: string): unknown => tidyData(formBody(state.answers, language, today));

/** Reads a form through the schemas and rules of the API. @param at when it was sent: "today" is the practice's day then */
export function formAsBody({ ruleset }: Uses<'ruleset'>, form: Form, at: Temporal.Instant): FormAsBody {
  const today = localDateAt(at, ruleset.zone);
  const raw = rawOf(form, today);
  const faults = bodyFaults(route, raw, today);
  const body = faults.length === 0 ? IntakeBody.parse(raw) : rescueIntake({ ruleset })(raw, faults, at);
  return { raw, faults, body: body as FormAsBody['body'] };
}

/** What can be read of a form that is not whole, though no emergency, where it leaves a way to reach anybody. */
export function salvagedForm({ raw, faults, body }: FormAsBody): IntakeBody | Salvaged | undefined {
  if (body) return body;
  const read = salvageIntake(raw, faults);
  return read && isReachable(read.submission) ? read : undefined;
}
