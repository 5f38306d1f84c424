import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../../domain/core/instants.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import type { PageName } from '../../domain/paging/page-link.ts';
import { nameOfSubject, type ReplySubject, subjectOf } from '../../domain/paging/reply-subject.ts';
import type { Log } from '../../observability/log.ts';
import type { Clock } from '../core/ports.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { PageLinks } from '../messages/ports.ts';
import type { PageLinkStore, PageSecrets, RoundReader } from './ports.ts';

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
/** How long a test page may be answered by SMS. */
const testHours = 48;

const isSame = (a: ReplySubject, b: ReplySubject | undefined): boolean =>
  b !== undefined && nameOfSubject(a) === nameOfSubject(b);

/** Whether nobody can answer a subject any more, so that its digits may stand for another one. */
async function isOver({ rounds, zone }: PageLinkDeps, subject: ReplySubject, now: Temporal.Instant): Promise<boolean> {
  if (subject.of === 'test') return subject.date < localDateAt(now.subtract({ hours: testHours }), zone);
  try {
    const round = await rounds.round(subject.caseId, subject.round);
    return round === undefined || round.ended !== undefined;
  } catch (error) {
    return unlessUnreadable(error) ?? false;
  }
}

interface Taking {
  subject: ReplySubject;
  now: Temporal.Instant;
  until: number;
}

/** Takes the first digits that can be had, each in the place of the subject that is named with it. */
async function takeFirst(
  { links }: PageLinkDeps,
  { subject, until }: Taking,
  choices: readonly { digits: string; instead?: ReplySubject }[],
): Promise<string | undefined> {
  for (const { digits, instead } of choices) if (await links.take(digits, subject, until, instead)) return digits;
  return undefined;
}

/** The digits of a subject: those that it has, else free ones, else those of one that is over. Undefined where there are none. */
async function digitsFor(
  deps: PageLinkDeps,
  { candidates, earlier }: PageSecrets,
  taking: Taking,
): Promise<string | undefined> {
  const all = [...new Set([...candidates, ...earlier])];
  if (all.length === 0) return undefined;
  const held = await deps.links.subjects(all);
  const own = all.find((digits) => isSame(taking.subject, held.get(digits)));
  if (own) return own;
  const free = candidates.filter((digits) => !held.has(digits)).map((digits) => ({ digits }));
  const taken = await takeFirst(deps, taking, free);
  if (taken) return taken;
  const others = candidates.flatMap((digits) => {
    const instead = held.get(digits);
    return instead ? [{ digits, instead }] : [];
  });
  const over = await Promise.all(others.map(({ instead }) => isOver(deps, instead, taking.now)));
  return takeFirst(
    deps,
    taking,
    others.filter((_, at) => over[at]),
  );
}

/**
 * Makes links and digits of pages. It costs one round trip where the round has its digits, two where it takes new ones, three where
 * all candidates were taken before. A page without digits has its link.
 */
export const pageLinkIssuer = (deps: PageLinkDeps): PageLinks => ({
  async issue(page) {
    const now = deps.clock.now();
    const until = epochSeconds(now) + rememberedDays * 24 * 3600;
    const secrets = await deps.secretsOf(page);
    const taking = { subject: subjectOf(page), now, until };
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
