import * as z from 'zod/mini';
import type { WrittenLanguage } from '../../domain/triage/texts/patient-texts.ts';
import type { OperationRequest } from '../core/operation.ts';

/** The languages in which pages are written. */
export type PageLanguage = WrittenLanguage;

/** The parameter of every patient page that names its language; anything else is none. */
export const LanguageParameter = z.catch(z.optional(z.enum(['en', 'es'])), undefined);

/** The language of a page: the one that its address names, else the one that the reader's browser asks for. */
export const pageLanguage = (
  named: PageLanguage | undefined,
  { wantsSpanish }: Pick<OperationRequest, 'wantsSpanish'>,
): PageLanguage => named ?? (wantsSpanish ? 'es' : 'en');
