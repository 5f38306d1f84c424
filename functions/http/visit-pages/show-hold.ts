import { notFound } from '../../../shared/domain/core/refusal.ts';

/** Yet to come. */
export const showHold = () => async (): Promise<never> => {
  throw notFound('page');
};
