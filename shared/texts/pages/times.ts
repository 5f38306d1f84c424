import { timesEn } from '../en/pages/times.ts';
import { timesEs } from '../es/pages/times.ts';

export const timesTexts = { en: timesEn, es: timesEs };
