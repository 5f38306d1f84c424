import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { linkControls } from '../../../shared/http/html/form/page-controls.ts';
import type { Html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { patientPage } from '../../../shared/http/html/patient-page.ts';
import type { Uses } from '../../compose.ts';
import { type SaidByAddress, sameAddress } from './page-query.ts';

/** What a page of visits shows. */
export interface Framed {
  status?: number;
  language: PageLanguage;
  /** What the page is about: never a name or an answer. */
  title: string;
  /** The page's own query, by which the other language shows the same. */
  query: SaidByAddress;
  /** The page before this one, relative to it. */
  back?: string | undefined;
  main: Html;
  isEmergency?: boolean;
  hasErrors?: boolean;
}

const other: Record<PageLanguage, PageLanguage> = { en: 'es', es: 'en' };

/** Answers with a page about times or visits (`/appointments/…`). */
export const framed = (
  { practiceName, phone }: Uses<'phone' | 'practiceName'>,
  { status = 200, language, title, query, back, main, isEmergency, hasErrors }: Framed,
): OperationAnswer => ({
  status,
  body: patientPage(
    { practiceName, phone },
    {
      title,
      language,
      up: wayUp('/appointments/times'),
      controls: linkControls(language, {
        otherLanguage: sameAddress(query, { lang: other[language] }),
        ...(back && { back }),
      }),
      main,
      ...(isEmergency && { isEmergency }),
      ...(hasErrors && { hasErrors }),
    },
  ),
});
