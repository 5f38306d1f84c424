import { resultEn } from '../en/pages/result.ts';
import { resultEs } from '../es/pages/result.ts';

export const resultTexts = { en: resultEn, es: resultEs } as const;
