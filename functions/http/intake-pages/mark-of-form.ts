import { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import type { Route } from '../../../shared/http/core/route.ts';
import { fingerprint } from '../../../shared/links/seal.ts';
import { readFormToken } from './form-token.ts';

/**
 * The mark of a form, which went sealed with it since its first page; undefined for a form that no page of ours carried. The first page
 * itself gets another mark whenever it is loaded: what is sent from there is known by where it came from.
 */
export const markOfForm: NonNullable<Route['mark']> = (body, { keys, now, source }) => {
  const token = readFormToken(keys, Answers.safeParse(body).data ?? {}, now);
  return token?.fresh && source !== undefined ? fingerprint('first-page', source) : token?.known.mark;
};
