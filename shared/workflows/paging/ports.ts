import type { GatheredPage } from '../../domain/messages/flood-tray.ts';
import type { PageName } from '../../domain/paging/page-link.ts';
import type { PagingRound } from '../../domain/paging/paging-round.ts';
import type { ReplySubject } from '../../domain/paging/reply-subject.ts';
import type { TestPage } from '../../domain/paging/test-page.ts';

export interface RoundReader {
  /** @param round from 1 on. Strongly consistent. Undefined also for a round of the first release, whose header said all. @throws Unreadable */
  round(caseId: string, round: number): Promise<PagingRound | undefined>;
}

/** What a page is given so that it can be answered. */
export interface PageSecrets {
  token: string;
  /** Four digits each, the first choice first. */
  candidates: readonly string[];
  /** Candidates of before the last key rotation: a round that has one of them keeps it. */
  earlier: readonly string[];
}

export interface PageReader {
  /** The page that a link stands for, whatever text a caller gave as its token. Strongly consistent. */
  page(token: string): Promise<PageName | undefined>;
}

/** What four digits stand for, or last stood for, and who was given them in a page that was about to be sent. */
export interface ReplyDigits {
  subject: ReplySubject;
  recipients: readonly string[];
}

export interface ReplyReader {
  /** Strongly consistent. Undefined for digits that nobody was given. */
  reply(digits: string): Promise<ReplyDigits | undefined>;
}

export interface DigitsTaking {
  subject: ReplySubject;
  /** Who is given them. */
  recipientId: string;
  /** Epoch second after which they may be forgotten. */
  until: number;
}

export interface PageLinkStore {
  /** Remembers what a token stands for, anew with each call. @param until epoch second after which it may be forgotten */
  keep(token: string, page: PageName, until: number): Promise<void>;
  /**
   * What each of these digits stands for, undefined where no schema of this release reads it; those that stand for nothing are left
   * out. Strongly consistent.
   */
  subjects(digits: readonly string[]): Promise<ReadonlyMap<string, ReplySubject | undefined>>;
  /**
   * Has digits stand for a subject, unless they stand for another one by now, and for one more person.
   * @param instead the subject whose place it takes; absent where they stand for nothing, or for this subject already
   * @returns whether they stand for it
   */
  take(digits: string, taking: DigitsTaking, instead?: ReplySubject): Promise<boolean>;
}

/** The test pages, one for a region and local date of the practice. */
export interface TestPages {
  /** Undefined where none was sent, or long ago. Strongly consistent. */
  page(name: Pick<TestPage, 'region' | 'date'>): Promise<TestPage | undefined>;
  /**
   * Writes down who answered and when (RFC 3339 UTC).
   * @returns the page as it stands then: the first answer stands
   */
  answered(name: Pick<TestPage, 'region' | 'date'>, by: string, at: string): Promise<TestPage | undefined>;
}

/** What gathered of floods. */
export interface GatheringReader {
  /** The pages that gathered under a name, of each case one; none where nothing did, or long ago. Strongly consistent. */
  pages(gathering: string): Promise<GatheredPage[]>;
}
