import { saveEn } from '../en/pages/save.ts';
import { saveEs } from '../es/pages/save.ts';

export const saveTexts = { en: saveEn, es: saveEs } as const;
