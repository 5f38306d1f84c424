import { homeEn } from '../en/pages/home.ts';
import { homeEs } from '../es/pages/home.ts';

export const homeTexts = { en: homeEn, es: homeEs } as const;
