import type { CaseAct } from '../../domain/cases/case-act.ts';
import type { InformationRequest } from '../../domain/cases/information-request.ts';

/** What staff said and asked of a case, each oldest first, less what cannot be read. */
export interface CaseActs {
  acts: CaseAct[];
  requests: InformationRequest[];
}

/** Whether a request was answered, said beside the headers, so that whoever tells people reads nothing clinical. */
export interface AnswerMarkReader {
  /** Strongly consistent. */
  isAnswered(requestId: string): Promise<boolean>;
}

/** Strongly consistent. */
export interface ActReader {
  ofCase(caseId: string): Promise<CaseActs>;
  /** What its referrer was asked, oldest first, less what cannot be read; nothing else of the case is read. */
  requestsOf(caseId: string): Promise<InformationRequest[]>;
  request(requestId: string): Promise<InformationRequest | undefined>;
}
