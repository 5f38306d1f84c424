import { notFound } from '../../../shared/domain/core/refusal.ts';

/** Yet to come. */
export const changeVisitByForm = () => async (): Promise<never> => {
  throw notFound('page');
};
