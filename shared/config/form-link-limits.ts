import type { FormLinkLimits } from '../domain/saved-forms/saved-form.ts';

export const formLinkLimits: FormLinkLimits = { perSourceAndHour: 20, perContactAndHour: 3 };

/** Lifted: for trying things out on a laptop. */
export const noFormLinkLimits: FormLinkLimits = { perSourceAndHour: Infinity, perContactAndHour: Infinity };
