import { textField } from '../../../../shared/http/html/form/text-field.ts';
import type { Html } from '../../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../../shared/http/html/page-language.ts';
import { saveTexts } from '../../../../shared/texts/pages/save.ts';

/** Name of the box in which somebody says where a link is to go: no field of the form, which asks for their own number. */
export const contactName = 'link.to';

/** What of a box could not be read, in the page's language. */
export const contactFault = (language: PageLanguage, texts: boolean): string =>
  texts ? saveTexts[language].wrong : saveTexts[language].wrongMail;

/** One box for a number or an address: what was typed tells which. @param texts the practice can text patients */
export const contactBox = ({
  language,
  texts,
  value,
  error,
}: {
  language: PageLanguage;
  texts: boolean;
  value?: string | undefined;
  error?: string | undefined;
}): Html =>
  textField({
    name: contactName,
    label: texts ? saveTexts[language].to : saveTexts[language].toMail,
    // A box for either gets the keyboard that can write both, and no help that fits one alone.
    ...(texts ? {} : { type: 'email', autocomplete: 'email', inputMode: 'email' }),
    value,
    error,
  });
