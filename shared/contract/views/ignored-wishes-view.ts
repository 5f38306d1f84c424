import type { IgnoredWish } from '../../domain/cases/ignored-wishes.ts';
import type { FormFault } from '../../domain/cases/submission.ts';
import { ignoredWishesEn } from '../../texts/en/ignored-wishes.ts';
import { ignoredWishesEs } from '../../texts/es/ignored-wishes.ts';

/** @returns each wish that is not met, and why, in words. @param language primary subtag of whoever reads it; English where it is not Spanish */
export function ignoredWishFaults(ignored: readonly IgnoredWish[], language: string): FormFault[] {
  const texts = language === 'es' ? ignoredWishesEs : ignoredWishesEn;
  return ignored.map(({ pointer, reason }) => ({ pointer, detail: texts[reason] }));
}

/** The same as a member of an answer; nothing where every wish can be met. */
export function ignoredPreferencesOf(ignored: readonly IgnoredWish[] = [], language = 'en') {
  return ignored.length > 0 ? { ignoredPreferences: ignoredWishFaults(ignored, language) } : {};
}
