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

export const SlotsQuery = z.strictObject({
  appointmentType: Slug,
  from: z.iso.date(),
  to: z.iso.date(),
  region: anyOf(Region),
  clinic: anyOf(Slug),
  practitioner: anyOf(Slug),
  specialty: anyOf(Slug),
  language: anyOf(LanguageTag),
  insurance: anyOf(Slug),
  stepFree: z.optional(z.enum(['true', 'false'])),
  modality: z.optional(Modality),
  state: z.optional(UsState),
  near: z.optional(
    z.pipe(
      PostalCode,
      z.transform((zip: string) => zip.slice(0, 5)),
    ),
  ),
  view: z.optional(z.enum(['days'])),
  caseId: z.optional(CaseId),
  limit: limit(50, 1000),
  cursor: Cursor,
});
export type SlotsQuery = z.infer<typeof SlotsQuery>;
