import { visitDetailsEn } from '../en/pages/visit-details.ts';
import { visitDetailsEs } from '../es/pages/visit-details.ts';

export const visitDetailsTexts = { en: visitDetailsEn, es: visitDetailsEs } as const;
