import type { Temporal } from 'temporal-polyfill';
import type { TimesState } from '../../../shared/contract/visit-pages.ts';
import { epochSeconds } from '../../../shared/domain/core/instants.ts';

/**
 * Whether more of a visit may be shown than code, time and clinic. Whoever moves one came by its link, which shows no more than these until
 * the birth date was confirmed (product.md, Shapes E); whoever books one came from the form that they sent.
 */
export const showsDetails = (
  { moving, detailsUntil = 0 }: Pick<TimesState, 'moving' | 'detailsUntil'>,
  now: Temporal.Instant,
): boolean => moving === undefined || epochSeconds(now) < detailsUntil;
