import type { Temporal } from 'temporal-polyfill';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { intakeFaults } from '../../../shared/contract/faults.ts';
import { fieldOfPointer } from '../../../shared/contract/intake-form/field-of-pointer.ts';
import { formBody } from '../../../shared/contract/intake-form/form-body.ts';
import type { Field, FormPage } from '../../../shared/contract/intake-form/form-page.ts';
import { type PageId, wayThrough } from '../../../shared/contract/intake-form/form-pages.ts';
import { isAnswered, openFields } from '../../../shared/contract/intake-form/open-questions.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { bodyFaults } from '../../../shared/http/core/body-faults.ts';
import type { Uses } from '../../compose.ts';
import type { Shown } from './read-form.ts';

/** A page with fields that cannot be taken as they are. */
export interface PageFaults {
  page: FormPage<PageId>;
  fields: readonly Field[];
}

/** The names of the fields that the API would refuse, by its own schema and rules. */
function refusedFields({ state, language }: Shown, today: string): ReadonlySet<string> {
  const body = formBody(state.answers, language, today);
  const faults = bodyFaults({ body: IntakeBody, faults: intakeFaults }, body, today);
  return new Set(faults.map(({ pointer }) => fieldOfPointer(pointer) ?? 'consent'));
}

/**
 * What cannot be taken of a form as it stands, page by page in the order in which they are asked. A field that may be left empty here is
 * at fault only where something is in it.
 */
export function formFaults({ zone }: Uses<'zone'>, shown: Shown, now: Temporal.Instant): PageFaults[] {
  const today = localDateAt(now, zone);
  const { answers } = shown.state;
  const refused = refusedFields(shown, today);
  return wayThrough(answers).pages.flatMap((page) => {
    const open = openFields(page, answers, today);
    const fields = page.fields.filter(
      (field) =>
        open.includes(field) || (refused.has(field.name) && (field.needed === true || isAnswered(field, answers))),
    );
    return fields.length > 0 ? [{ page, fields }] : [];
  });
}

/** The same of one page. */
export const faultsOfPage = (deps: Uses<'zone'>, shown: Shown, at: string, now: Temporal.Instant): readonly Field[] =>
  formFaults(deps, shown, now).find(({ page }) => page.id === at)?.fields ?? [];

/** The first page at fault; of a form of which only consent is missing the last. */
export const firstFault = (deps: Uses<'zone'>, shown: Shown, now: Temporal.Instant): PageFaults | undefined =>
  formFaults(deps, shown, now)[0];
