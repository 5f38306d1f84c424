import { notShownEn } from '../en/pages/not-shown.ts';
import { notShownEs } from '../es/pages/not-shown.ts';

export const notShownTexts = { en: notShownEn, es: notShownEs } as const;
