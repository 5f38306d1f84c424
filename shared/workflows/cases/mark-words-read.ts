import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { wordsRead } from '../../domain/cases/words-read.ts';
import type { Reply } from '../core/unit-of-work.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';

/**
 * A nurse or above has read the words of a case: `readBy` ends, and nothing else. A repeat changes nothing.
 * @param command `ifMatch` names the version that was read: words that came since are another reading
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change`, `retries-exhausted`
 */
export const markWordsRead = <Answer>(
  deps: CaseDeps,
  command: CaseCommand,
  reply: Reply<CaseHeader, Answer>,
): Promise<Answer> => {
  const decide = (header: CaseHeader) => ({ header: wordsRead(header) });
  // Only what closes a paging round ends one, and this does not.
  const change = { doing: 'mark these words read', decide, audited: 'words-read', endsRound: 'acknowledged' } as const;
  return changeCase(deps, command, change, reply);
};
