import type { EventOf, StaffEvent } from '../../domain/messages/events.ts';
import { messageKindOf } from '../../domain/messages/message.ts';
import type { MessageTarget } from '../../domain/messages/message-id.ts';
import type { ToldCase } from '../../domain/messages/message-record.ts';
import type { MessageEntry } from './destinations.ts';

/** Each case that a bundle names, once, with what it tells of it first. */
function casesOf({ entries }: EventOf<'bundle'>): ToldCase[] {
  const told = entries.flatMap(({ caseId, kind }) => (caseId === undefined ? [] : [{ caseId, kind }]));
  return told.filter(({ caseId }, place) => told.findIndex((each) => each.caseId === caseId) === place);
}

/** What the ledger says of a message to one of the staff. The cases of a flood are known where they gathered. */
export function staffEntry(event: StaffEvent, { to, channel }: MessageTarget): MessageEntry {
  const entry = { kind: messageKindOf(event), channel, to };
  if (event.kind === 'bundle') return { ...entry, cases: casesOf(event) };
  if (!('caseId' in event) || (event.kind === 'flood-page' && event.cases > 1)) return entry;
  const { round, step } = { round: undefined, step: undefined, ...event };
  return {
    ...entry,
    caseId: event.caseId,
    ...(round !== undefined && { round }),
    ...(step !== undefined && { step }),
  };
}
