import { bodyOutlineEn } from '../en/pages/body-outline.ts';
import { bodyOutlineEs } from '../es/pages/body-outline.ts';

export const bodyOutlineTexts = { en: bodyOutlineEn, es: bodyOutlineEs } as const;
