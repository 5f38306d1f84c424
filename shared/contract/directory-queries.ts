import * as z from 'zod/mini';
import { CaseId, Slug } from '../domain/core/ids.ts';
import { Region } from '../domain/directory/directory.ts';
import { Cursor, limit } from './queries.ts';
import { LanguageTag } from './written/language-tag.ts';

export const DirectoryQuery = z.strictObject({
  region: z.optional(Region),
  language: z.optional(LanguageTag),
  specialty: z.optional(Slug),
});
export type DirectoryQuery = z.infer<typeof DirectoryQuery>;

export const SlotsQuery = z.strictObject({
  appointmentType: Slug,
  from: z.iso.date(),
  to: z.iso.date(),
  region: z.optional(Region),
  clinic: z.optional(Slug),
  practitioner: z.optional(Slug),
  specialty: z.optional(Slug),
  language: z.optional(LanguageTag),
  /** A five-digit ZIP of the New York area. */
  near: z.optional(z.string().check(z.regex(/^\d{5}$/))),
  caseId: z.optional(CaseId),
  limit: limit(50, 1000),
  cursor: Cursor,
});
export type SlotsQuery = z.infer<typeof SlotsQuery>;
