import { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import type { Route } from '../../../shared/http/core/route.ts';
import { readFormToken } from './form-token.ts';

/** The mark of a form, which went sealed with it since its first page; undefined for a form that no page of ours carried. */
export const markOfForm: NonNullable<Route['mark']> = (body, { keys, now }) =>
  readFormToken(keys, Answers.safeParse(body).data ?? {}, now)?.known.mark;
