import { bookedEn } from '../en/pages/booked.ts';
import { bookedEs } from '../es/pages/booked.ts';

export const bookedTexts = { en: bookedEn, es: bookedEs };
