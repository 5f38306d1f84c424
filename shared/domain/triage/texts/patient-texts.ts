import type { Transport } from '../guidance.ts';
import type { CoreField } from '../symptoms.ts';
import type { Urgency } from '../urgency.ts';
import type { DayKind } from './first-day.ts';
import type { SafetyLine } from './safety-net.ts';

/** The languages in which whole texts are written. */
export type WrittenLanguage = 'en' | 'es';

type Lines = readonly string[];

/** Rules behind the cord sentence that name no core answer: each is said in a sentence of its own. */
export type CordReason = 'E8' | 'E9' | 'E10' | 'E12' | 'E13' | 'M1b';

/**
 * What is said at the desk: by the patient in the first person, by whoever is with them of the patient. `{since}` and `{on}` are the first day or the gap for it; `{finding}`
 * is one of `findings`, a clause that stands behind both.
 */
export type ArrivalTexts = {
  readonly lead: string;
  /** Announces the same words in English; not needed in English itself. */
  readonly inEnglish: string | null;
  /** One sentence in the quotation marks of the language: `{words}`. */
  readonly quoted: string;
  readonly day: Readonly<Record<DayKind, { readonly since: string; readonly on: string }>>;
  /** That what was told before may have begun, or been, before the day that was named. */
  readonly earlier: string;
  readonly cancer: { readonly known: string; readonly possible: string };
  readonly cord: { readonly pressing: string; readonly since: string; readonly worry: string };
  readonly reasons: Readonly<Record<CordReason, string>>;
  /** Instead of `E10`, by the part of it that nobody knows. */
  readonly painWithout: Readonly<
    Record<'painSeverity' | 'painEscalating' | 'painUnrelievedByRestOrMedication', string>
  >;
  readonly findings: Readonly<Record<CoreField, Readonly<Record<string, string>>>>;
  readonly sudden: {
    readonly began: string;
    readonly beganSuddenly: string;
    readonly worry: string;
    readonly tellHour: string;
  };
  readonly feverOnChemo: string;
  readonly surgery: {
    readonly had: string;
    readonly breathless: string;
    readonly calf: string;
    readonly worry: string;
  };
  readonly infection: { readonly fever: string; readonly abscess: string; readonly worry: string };
};

/** What patients read, in one language. `{phone}`, `{hours}`, `{night}` and `{version}` are filled in. */
export type PatientTexts = {
  /** Locale in which days are written, e.g. `en-US`. */
  readonly locale: string;
  readonly crisis: Lines;
  readonly headline: Readonly<Record<Exclude<Urgency, 'emergent'> | Transport, string>>;
  /** Instead of headline and steps, where nothing was stored. */
  readonly refused: Readonly<
    Record<Exclude<Urgency, 'emergent'>, { readonly headline: string; readonly steps: Lines }>
  >;
  /** Instead of those of urgent, where words speak of self-harm: somebody calls sooner than within 24 hours. */
  readonly urgentSelfHarm: { readonly headline: string; readonly steps: Lines };
  readonly transport: Readonly<Record<Transport, Lines>>;
  readonly arrival: ArrivalTexts;
  readonly steps: Readonly<Record<Urgency, Lines>>;
  /** Rules U2 and U2m: the spine may be unstable. */
  readonly spinalPrecautions: Lines;
  readonly bring: {
    readonly lead: string;
    readonly items: Lines;
    readonly cancerDoctor: string;
    readonly thisPage: string;
  };
  readonly reading: { readonly byTheClock: string; readonly officeHours: string; readonly doNotWait: string };
  readonly safetyNet: { readonly lead: string; readonly lines: Readonly<Record<SafetyLine, string>> };
  readonly ifWorse: string;
  readonly reach: {
    readonly emergent: Lines;
    readonly afterHours: Lines;
    /** For whoever cannot speak or hear, and for whoever speaks another language. */
    readonly everybody: Lines;
  };
  /** Says that rules decided, and, while the ruleset is a draft, that no clinician has approved them. */
  readonly notice: { readonly draft: Lines; readonly approved: Lines; readonly goAnyway: string };
};

/**
 * Whole texts by language. `status` holds for all of them: `draft` until the clinicians have signed the texts off and the
 * Spanish is certified.
 */
export type PatientTextsByLanguage = {
  readonly status: 'draft' | 'approved';
  /** To the patient. */
  readonly written: Readonly<Record<WrittenLanguage, PatientTexts>>;
  /** The same to whoever filled in the form for the patient. */
  readonly forOthers: Readonly<Record<WrittenLanguage, PatientTexts>>;
  readonly sentences: EmergencySentences;
};

/** The one emergency sentence for readers of languages in which we write no whole text. */
export type EmergencySentences = {
  /** `draft` until each is certified (NYC Local Law 30). */
  readonly status: 'draft' | 'certified';
  /** By primary language subtag; a language written in two scripts has both. */
  readonly byLanguage: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
