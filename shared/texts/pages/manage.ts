import { manageEn } from '../en/pages/manage.ts';
import { manageEs } from '../es/pages/manage.ts';

export const manageTexts = { en: manageEn, es: manageEs } as const;
