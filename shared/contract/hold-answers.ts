import * as z from 'zod/mini';
import { CaseId, HoldId } from '../domain/core/ids.ts';
import { Instant, SlotAnswer } from './visit-answers.ts';

export const HoldAnswer = z.strictObject({ holdId: HoldId, expiresAt: Instant, slot: SlotAnswer });

/** Somebody who holds times now. */
const HoldingParty = z.strictObject({
  /** Names the party for POST /v1/holds/release. */
  holder: z.string(),
  holds: z.int(),
  cases: z.array(CaseId),
  since: Instant,
});

export const HoldersAnswer = z.strictObject({ holders: z.array(HoldingParty) });

export const ReleasedAnswer = z.strictObject({ released: z.int() });
