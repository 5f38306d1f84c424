import { notFound } from '../../../shared/domain/core/refusal.ts';

/** Until there is a console, its addresses say so as a page of their own, in AWS too. */
export const consoleToCome = async (): Promise<never> => {
  throw notFound('page');
};
