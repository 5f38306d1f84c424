import * as z from 'zod/mini';
import { Actor } from '../core/party.ts';

/** Somebody who looked at something of a case in a month, whether or not the directory knows them. */
export const Viewer = z.strictObject({
  /** YYYY-MM, as the practice counts days. */
  month: z.string(),
  actor: Actor,
});
export type Viewer = z.infer<typeof Viewer>;
