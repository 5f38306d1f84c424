import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { type Stamp, untoldEvent } from '../../domain/messages/event-makers.ts';
import type { Decision } from '../../domain/messages/news.ts';
import { toCallAbout } from '../../domain/messages/untold.ts';
import type { Change } from '../core/changes.ts';

/** The notice to staff that somebody has to be called about a decision, where nobody writes to them. @param header after the decision */
export function untoldChanges(stamp: Stamp, header: CaseHeader, decision: Decision): Change[] {
  const whom = toCallAbout(header);
  return whom ? [{ kind: 'event', event: untoldEvent(stamp, header, decision, whom) }] : [];
}
