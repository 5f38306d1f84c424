import type { CaseHeader } from './case-header.ts';
import { hasEndedRefusal } from './ended-case.ts';
import { isOver } from './transitions.ts';

/**
 * A person has read the words of a case: their clock ends, and whatever else waits goes on waiting. A repeat changes nothing.
 * @throws Refusal `unlawful-change` for a case that has ended
 */
export function wordsRead(header: CaseHeader): CaseHeader {
  if (isOver(header)) throw hasEndedRefusal(header, 'It has no words to be read any more.');
  if (!header.unreadText) return header;
  return {
    ...header,
    version: header.version + 1,
    unreadText: false,
    wordsExplained: true,
    deadlines: { ...header.deadlines, readBy: null },
  };
}
