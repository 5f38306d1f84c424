import { onceBack } from '../../../shared/workflows/cases/once-back.ts';
import type { BackDeps } from '../../../shared/workflows/cases/set-aside-case.ts';
import { acceptLate } from './accept-late.ts';
import { acknowledgeCase } from './acknowledge-case.ts';
import { askReferrer } from './ask-referrer.ts';
import { assignCase } from './assign-case.ts';
import { closeCase, declineCase, redirectCase } from './end-case.ts';
import { judgeDuplicate } from './judge-duplicate.ts';
import { readWords } from './read-words.ts';
import { recordContact } from './record-contact.ts';
import { replayMessage } from './replay-message.ts';
import { addNote, giveAdvice } from './say-of-case.ts';
import { bringCaseBack } from './set-aside.ts';

type DepsOf<Make extends (deps: never) => unknown> = Parameters<Make>[0];

/** What work on one case takes. */
export type CaseWorkDeps = BackDeps &
  DepsOf<typeof acceptLate> &
  DepsOf<typeof askReferrer> &
  DepsOf<typeof assignCase> &
  DepsOf<typeof closeCase> &
  DepsOf<typeof judgeDuplicate> &
  DepsOf<typeof recordContact> &
  DepsOf<typeof replayMessage> &
  DepsOf<typeof bringCaseBack>;

/** What staff do with one case, by API or on its page. What goes on with a case that was set aside brings it back first. */
export const caseWork = (deps: CaseWorkDeps) => ({
  bringCaseBack: bringCaseBack(deps),
  acceptLate: acceptLate(deps),
  judgeDuplicate: onceBack(deps, judgeDuplicate(deps)),
  acknowledgeCase: onceBack(deps, acknowledgeCase(deps)),
  recordContact: onceBack(deps, recordContact(deps)),
  assignCase: onceBack(deps, assignCase(deps)),
  addNote: onceBack(deps, addNote(deps)),
  giveAdvice: onceBack(deps, giveAdvice(deps)),
  askReferrer: onceBack(deps, askReferrer(deps)),
  declineCase: declineCase(deps),
  redirectCase: redirectCase(deps),
  closeCase: closeCase(deps),
  readWords: onceBack(deps, readWords(deps)),
  replayMessage: replayMessage(deps),
});
