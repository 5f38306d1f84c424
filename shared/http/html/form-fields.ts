import * as z from 'zod/mini';
import { LanguageParameter } from './page-language.ts';

/** A form as it was sent, whatever its fields: what of it means something is each page's to say. */
export const FormFields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type FormFields = z.infer<typeof FormFields>;

/** What the address of a patient page may name; everything else in it, such as what a mail program adds, is left alone. */
export const PageQuery = z.object({
  lang: LanguageParameter,
  /** What the page shows, sealed (page-state.ts). */
  d: z.optional(z.string()),
});

/** The text of a field; of one that came more than once the last. */
export const fieldText = (fields: FormFields, name: string): string | undefined => {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value : value?.at(-1);
};

/** All values of a field, such as of boxes of one name that are ticked. */
export const fieldTexts = (fields: FormFields, name: string): readonly string[] => {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return value === undefined ? [] : [value].flat();
};
