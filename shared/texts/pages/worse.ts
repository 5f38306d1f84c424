import { worseEn } from '../en/pages/worse.ts';
import { worseEs } from '../es/pages/worse.ts';

export const worseTexts = { en: worseEn, es: worseEs } as const;
