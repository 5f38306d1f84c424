import type { Temporal } from 'temporal-polyfill';
import type { AuditEntry } from '../../domain/cases/audit-entry.ts';
import type { Actor } from '../../domain/core/party.ts';
import type { Page, PageRequest } from '../core/ports.ts';

/** One who acted, and a local day of the practice. */
export interface ActorDay {
  /** Of a staff member or a referrer. */
  actorId: string;
  /** YYYY-MM-DD */
  day: string;
}

/** Entries by who made them. Reads an index that may lag by moments, less what cannot be read. */
export interface ActorAuditReader {
  /** What somebody did and saw on a day, oldest first. @throws Refusal `invalid-input` for a cursor of another list */
  ofDay(asked: ActorDay, page: PageRequest): Promise<Page<AuditEntry>>;
  /** All that one actor did and saw from one instant to another, which belongs to it no more. */
  between(actor: Actor, from: Temporal.Instant, to: Temporal.Instant): Promise<AuditEntry[]>;
  /** Who looked at something in a month. @param month YYYY-MM */
  viewers(month: string): Promise<Actor[]>;
}
