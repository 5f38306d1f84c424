import type { MissingItem } from '../completeness.ts';
import type { TriageInput } from '../input.ts';
import type { Ruleset } from '../ruleset.ts';
import type { PatientTexts } from '../texts/patient-texts.ts';
import type { ReferrerTexts } from '../texts/referrer-text.ts';
import type { TriagedCase } from '../texts/triaged-case.ts';
import type { Urgency } from '../urgency.ts';

/** What of a case the staff summary tells. Instants are RFC 3339; lines show them in the ruleset's zone. */
export type StaffCase = {
  /** What the level rests on, at the level, clocks and unread words that the case has. */
  readonly triaged: TriagedCase;
  /** The newest answers. */
  readonly answers: TriageInput;
  /** The newest triage where it came out better than the one that stands. */
  readonly better: TriagedCase | null;
  /** The patient's words of earlier answers that the newest no longer hold, oldest first. */
  readonly earlierWords: readonly string[];
  /** There were words to read, and somebody has read them. */
  readonly areWordsRead: boolean;
  /** A page went out. */
  readonly isPaged: boolean;
  /** Nobody has answered yet. */
  readonly isUnanswered: boolean;
  readonly acknowledgedAt: string | null;
  /** Primary subtag of the person's language; null = not known. */
  readonly language: string | null;
  readonly needsInterpreter: boolean;
  readonly override: { readonly urgency: Urgency; readonly reason: string; readonly at: string } | null;
  /** The level that the rules came to. */
  readonly levelByRules: Urgency;
  readonly missing: readonly MissingItem[];
  /** What of the form could not be read, by JSON Pointer. */
  readonly formFaults: readonly { readonly pointer: string; readonly detail: string }[];
  readonly isConsentMissing: boolean;
};

/** What the lines are written with. */
export type StaffWriting = {
  readonly ruleset: Ruleset;
  /** Its words for transport, arrival, items and prompts: said to referrers and staff alike. */
  readonly referrer: ReferrerTexts;
  readonly english: PatientTexts;
};
