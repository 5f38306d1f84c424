import type { Temporal } from 'temporal-polyfill';
import { fieldOfPointer } from '../../../shared/contract/intake-form/field-of-pointer.ts';
import { formBody } from '../../../shared/contract/intake-form/form-body.ts';
import type { Field, FormPage } from '../../../shared/contract/intake-form/form-page.ts';
import { type PageId, pageOf, wayThrough } from '../../../shared/contract/intake-form/form-pages.ts';
import { isAnswered, openFields } from '../../../shared/contract/intake-form/open-questions.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { tidyData } from '../../../shared/domain/core/tidy-data.ts';
import { bodyFaults } from '../../../shared/http/core/body-faults.ts';
import type { Uses } from '../../compose.ts';
import { intakeRoutes } from '../intake/routes.ts';
import type { Shown } from './read-form.ts';

/** A page with fields that cannot be taken as they are. */
export interface PageFaults {
  page: FormPage<PageId>;
  fields: readonly Field[];
}

/** The names of the fields that the API would refuse, by its own schema and rules. */
function refusedFields({ state, language }: Shown, today: string): ReadonlySet<string> {
  const faults = bodyFaults(intakeRoutes.submitIntake, tidyData(formBody(state.answers, language, today)), today);
  return new Set(faults.map(({ pointer }) => fieldOfPointer(pointer) ?? 'consent'));
}

/** The pages on which a field is needed are those that tell of it, beside the page at hand. */
const tellsOf = (page: FormPage, { name, needed }: Field, pages: readonly FormPage[], at: string): boolean =>
  needed === true ||
  page.id === at ||
  !pages.some(({ fields }) => fields.some((field) => field.needed && field.name === name));

/**
 * What cannot be taken of a form as it stands, page by page in the order in which they are asked. A field that may be left empty is
 * at fault only where something is in it.
 */
export function formFaults({ zone }: Uses<'zone'>, shown: Shown, now: Temporal.Instant): PageFaults[] {
  const today = localDateAt(now, zone);
  const { answers, at } = shown.state;
  const refused = refusedFields(shown, today);
  const { pages } = wayThrough(answers);
  const isRefused = (page: FormPage, field: Field): boolean =>
    refused.has(field.name) && tellsOf(page, field, pages, at) && (field.needed === true || isAnswered(field, answers));
  return pages.flatMap((page) => {
    const open = openFields(page, answers, today);
    const fields = page.fields.filter((field) => open.includes(field) || isRefused(page, field));
    return fields.length > 0 ? [{ page, fields }] : [];
  });
}

/** The same of one page. */
export const faultsOfPage = (deps: Uses<'zone'>, shown: Shown, at: string, now: Temporal.Instant): readonly Field[] =>
  formFaults(deps, shown, now).find(({ page }) => page.id === at)?.fields ?? [];

/** The first page at fault. */
export const firstFault = (deps: Uses<'zone'>, shown: Shown, now: Temporal.Instant): PageFaults | undefined =>
  formFaults(deps, shown, now)[0];

/** Fields of the page at hand that parts of the body come from. @param pointers JSON Pointers (RFC 6901) */
export function fieldsHere({ state }: Shown, pointers: readonly string[]): readonly Field[] {
  const names = new Set(pointers.map(fieldOfPointer));
  return pageOf(state.at)?.fields.filter(({ name }) => names.has(name)) ?? [];
}
