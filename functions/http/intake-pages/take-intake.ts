import { notFound } from '../../../shared/domain/core/refusal.ts';

/** Yet to come. */
export const takeIntake = () => async (): Promise<never> => {
  throw notFound('page');
};
