import * as z from 'zod/mini';
import { CaseId, Slug } from '../domain/core/ids.ts';
import { Modality, Region } from '../domain/directory/directory.ts';
import { Cursor, limit } from './queries.ts';
import { LanguageTag } from './written/language-tag.ts';
import { PostalCode } from './written/postal-code.ts';
import { UsState } from './written/us-state.ts';

export const DirectoryQuery = z.strictObject({
  region: z.optional(Region),
  language: z.optional(LanguageTag),
  specialty: z.optional(Slug),
});
export type DirectoryQuery = z.infer<typeof DirectoryQuery>;

/** A parameter that may be given more than once: any of its values will do. */
const anyOf = <T extends z.ZodMiniType>(value: T) => z.optional(z.array(value).check(z.maxLength(50)));

/** A schema of its own that says what a parameter does, for the description of the API. */
const said = <T extends z.ZodMiniType>(description: string, schema: T): T => {
  const own = schema.check();
  z.globalRegistry.add(own, { description });
  return own;
};

export const SlotsQuery = z.strictObject({
  appointmentType: said('Id of the appointment type.', Slug),
  from: said('First date, as the clinics have it.', z.iso.date()),
  to: said('Last date.', z.iso.date()),
  region: said('In any of these regions.', anyOf(Region)),
  clinic: said('At any of these clinics.', anyOf(Slug)),
  practitioner: said('With any of these practitioners.', anyOf(Slug)),
  specialty: said('With practitioners of any of these specialties.', anyOf(Slug)),
  language: said('With practitioners who speak any of these languages.', anyOf(LanguageTag)),
  insurance: said('At clinics that take any of these kinds of insurance, or do not say which they take.', anyOf(Slug)),
  stepFree: said(
    '`true`: at clinics known to have no steps; a visit from home needs none.',
    z.optional(z.enum(['true', 'false'])),
  ),
  modality: said(
    'How the visit takes place. Where its type takes place otherwise, there are no times.',
    z.optional(Modality),
  ),
  state: said(
    'Where the patient lives, such as NY: by telehealth, only practitioners licensed there see them. A case says it itself.',
    z.optional(UsState),
  ),
  near: said(
    'ZIP or ZIP+4: times at one start are ordered by the distance from there, in miles.',
    z.optional(
      z.pipe(
        z.pipe(z.string().check(z.trim()), PostalCode),
        z.transform((zip: string) => zip.slice(0, 5)),
      ),
    ),
  ),
  view: said('`days`: how many times each date has, and the first of them. Not paged.', z.optional(z.enum(['days']))),
  caseId: said(
    "Times that this case may take, with what speaks for each. A booking token's own case unless said.",
    z.optional(CaseId),
  ),
  limit: said('How many times a page holds.', limit(50, 1000)),
  cursor: said('Where the page begins, as the page before gave it.', Cursor),
});
export type SlotsQuery = z.infer<typeof SlotsQuery>;
