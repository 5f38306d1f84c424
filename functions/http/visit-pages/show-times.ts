import { notFound } from '../../../shared/domain/core/refusal.ts';

/** Yet to come. */
export const showTimes = () => async (): Promise<never> => {
  throw notFound('page');
};
