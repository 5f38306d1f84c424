import { clockEn } from '../en/pages/clock.ts';
import { clockEs } from '../es/pages/clock.ts';

export const clockTexts = { en: clockEn, es: clockEs };
