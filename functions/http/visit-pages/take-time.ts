import { notFound } from '../../../shared/domain/core/refusal.ts';

/** Yet to come. */
export const takeTime = () => async (): Promise<never> => {
  throw notFound('page');
};
