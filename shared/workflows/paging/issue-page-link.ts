import { epochSeconds } from '../../domain/core/instants.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import type { PageName } from '../../domain/paging/page-link.ts';
import { nameOfSubject, type ReplySubject, subjectOf } from '../../domain/paging/reply-subject.ts';
import type { Log } from '../../observability/log.ts';
import type { Clock } from '../core/ports.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { PageLinks } from '../messages/ports.ts';
import type { DigitsTaking, PageLinkStore, PageSecrets, RoundReader } from './ports.ts';

export interface PageLinkDeps {
  links: PageLinkStore;
  rounds: RoundReader;
  secretsOf: (page: PageName) => Promise<PageSecrets>;
  clock: Clock;
  /** IANA zone of the practice. */
  zone: string;
  log: Log;
}

/** A link works as long as its round is open, so nothing bounds how long it must be known; this is longer than any round. */
const rememberedDays = 400;
/** How long a test page, or the page of a flood, may be answered by SMS where its digits are wanted for another. */
const datedHours = 48;

const isSame = (a: ReplySubject, b: ReplySubject | undefined): boolean =>
  b !== undefined && nameOfSubject(a) === nameOfSubject(b);

/** Whether nobody can answer a subject any more, so that its digits may stand for another one. */
async function isOver({ rounds, clock, zone }: PageLinkDeps, subject: ReplySubject): Promise<boolean> {
  if (subject.of !== 'round') return subject.date < localDateAt(clock.now().subtract({ hours: datedHours }), zone);
  try {
    const round = await rounds.round(subject.caseId, subject.round);
    return round === undefined || round.ended !== undefined;
  } catch (error) {
    return unlessUnreadable(error) ?? false;
  }
}

/** Takes the first digits that can be had, each in the place of the subject that is named with it. */
async function takeFirst(
  { links }: PageLinkDeps,
  taking: DigitsTaking,
  choices: readonly { digits: string; instead?: ReplySubject }[],
): Promise<string | undefined> {
  for (const { digits, instead } of choices) if (await links.take(digits, taking, instead)) return digits;
  return undefined;
}

/** The digits of a subject: those that it has, else free ones, else those of one that is over. Undefined where there are none. */
async function digitsFor(
  deps: PageLinkDeps,
  { candidates, earlier }: PageSecrets,
  taking: DigitsTaking,
): Promise<string | undefined> {
  const all = [...new Set([...candidates, ...earlier])];
  if (all.length === 0) return undefined;
  const held = await deps.links.subjects(all);
  const own = all.filter((digits) => isSame(taking.subject, held.get(digits)));
  const free = [...own, ...candidates.filter((digits) => !held.has(digits))].map((digits) => ({ digits }));
  const taken = await takeFirst(deps, taking, free);
  if (taken) return taken;
  const others = candidates.flatMap((digits) => {
    const instead = held.get(digits);
    return instead ? [{ digits, instead }] : [];
  });
  const over = await Promise.all(others.map(({ instead }) => isOver(deps, instead)));
  return takeFirst(
    deps,
    taking,
    others.filter((_, at) => over[at]),
  );
}

/**
 * Makes links and digits of pages. It costs two round trips, three where a round that has no digits yet finds all its candidates
 * taken. A page without digits has its link.
 */
export const pageLinkIssuer = (deps: PageLinkDeps): PageLinks => ({
  async issue(page) {
    const until = epochSeconds(deps.clock.now()) + rememberedDays * 24 * 3600;
    const secrets = await deps.secretsOf(page);
    const taking = { subject: subjectOf(page), recipientId: page.recipientId, until };
    const [digits] = await Promise.all([
      digitsFor(deps, secrets, taking).catch((error: unknown) => {
        deps.log.warn('digits-missing', { recipientId: page.recipientId }, error);
        return undefined;
      }),
      deps.links.keep(secrets.token, page, until),
    ]);
    return { token: secrets.token, ...(digits && { digits }) };
  },
});
