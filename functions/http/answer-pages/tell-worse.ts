import { notFound } from '../../../shared/domain/core/refusal.ts';

/** Yet to come. */
export const tellWorse = () => async (): Promise<never> => {
  throw notFound('page');
};
