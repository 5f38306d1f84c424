import type { CaseHeader, ContactChannel } from '../../domain/cases/case-header.ts';
import { contacted } from '../../domain/cases/transitions.ts';
import { stored } from '../../domain/core/instants.ts';
import { type Caller, isClinician } from '../../domain/core/party.ts';
import { caseChangedEvent } from '../../domain/messages/event-makers.ts';
import type { Change } from '../core/changes.ts';
import type { Reply } from '../core/unit-of-work.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';

export interface ContactCommand extends CaseCommand {
  caller: Extract<Caller, { kind: 'staff' }>;
  channel: ContactChannel;
  reached: boolean;
  /** Free text, and so clinical. */
  note?: string | undefined;
}

/**
 * Keeps that one of the staff tried to reach the person of a case. A nurse or above who reached them has answered the case: its
 * paging ends. Somebody else's call ends no paging, and no clock while people are paged.
 * @param command a repeat is another attempt
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change` for a case that is over, `retries-exhausted`
 */
export const recordContact = <Answer>(
  deps: CaseDeps,
  { caller, channel, reached, note, ...command }: ContactCommand,
  reply: Reply<CaseHeader, Answer>,
): Promise<Answer> => {
  const { caseId, now } = command;
  const attempt = { channel, reached, by: caller.staffId, at: stored(now) };
  const decide = (before: CaseHeader) => {
    const header = contacted(before, attempt, isClinician(caller));
    const record = { caseId, attempt: header.lastContact.attempts, ...attempt, ...(note && { note }) };
    const answers = header.acknowledgedAt !== before.acknowledgedAt;
    const news: Change[] = answers
      ? [{ kind: 'event', event: caseChangedEvent({ ids: deps.ids, now }, header, 'acknowledged') }]
      : [];
    return { header, others: [{ kind: 'contact-added' as const, record }, ...news] };
  };
  const detail = { channel, reached: String(reached) };
  const change = {
    doing: 'note this contact',
    decide,
    audited: 'contact-recorded',
    detail,
    endsRound: 'reached',
  } as const;
  return changeCase(deps, { ...command, caller }, change, reply);
};
