import type { Urgency } from '../../domain/triage/urgency.ts';

/**
 * How a page stands for the person whom its link names. `open`: nobody answered yet; `yours`: this person did; `colleague`: another
 * did; `withdrawn`: the referrer took the case back and nobody answered, so that a person has to confirm it; `raised`: a worse level
 * began a round of its own; `ended`: over in another way; `unknown`: no page has this link.
 */
export const pageStates = ['open', 'yours', 'colleague', 'withdrawn', 'raised', 'ended', 'unknown'] as const;

/** What the page behind a link shows: nothing clinical, no name. Instants are RFC 3339 UTC; what is not known is absent. */
export interface PageState {
  of: 'round' | 'test';
  state: (typeof pageStates)[number];
  code?: string;
  urgency?: Urgency;
  /** Counts the rounds of the case from 1. */
  round?: number;
  /** Which page of the round this is, from 1. */
  step?: number;
  receivedAt?: string;
  contactBy?: string;
  /** When the next person is paged if nobody answers. */
  nextPageAt?: string;
  acknowledgedAt?: string;
}
