import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { version as firstVersion } from '../access/world.ts';
import type { Shown } from './acts.ts';
import type { Commit, Done, History } from './history.ts';

const time = '2026-11-23T14:00:00.000Z';

const isAccepted = ({ answer }: Done): boolean => answer.status < 300;
/** What is answered with the case itself; the rest is answered with what was made. */
const showsCase = ({ act }: Done): boolean => !['book', 'notes', 'information-requests'].includes(act.name);
/** A booking is of a time, and takes no version of the case. */
const takesVersion = ({ act }: Done): boolean => act.name !== 'book';
/** What is written each time; everything else may stand as asked already. */
const alwaysWrites = ({ act }: Done): boolean =>
  ['contact', 'notes', 'advice', 'information-requests', 'book'].includes(act.name);

const changed = (from: CaseHeader | undefined, to: CaseHeader): string[] =>
  (Object.keys({ ...from, ...to }) as (keyof CaseHeader)[]).filter(
    (member) => JSON.stringify(from?.[member]) !== JSON.stringify(to[member]),
  );

/** Whether what a request writes over is not what the product first read for it: somebody else wrote there meanwhile. */
const writesOverNews = ({ act: { over }, read }: Done, before: Shown | undefined): boolean =>
  over !== undefined &&
  read !== undefined &&
  before !== undefined &&
  JSON.stringify(read[over]) !== JSON.stringify(before[over]);

/** What is wrong with what was written for an accepted request. */
function faultsOfCommit(done: Done, { header, audited }: Commit, before: CaseHeader | undefined): string[] {
  const { act, by, ifMatch, answer } = done;
  const faults: string[] = [];
  if (audited.length !== 1) faults.push(`left ${audited.length} audit entries`);
  if (audited.some(({ actor, at }) => actor.kind !== 'staff' || actor.id !== by || at !== time))
    faults.push('was audited as another’s, or at another time');
  if (!header) return faults;
  const versionBefore = before?.version ?? firstVersion;
  if (header.version !== versionBefore + 1) faults.push(`made version ${header.version} of version ${versionBefore}`);
  if (takesVersion(done) && ifMatch !== undefined && ifMatch !== versionBefore)
    faults.push(`was done to version ${versionBefore}, and named ${ifMatch}`);
  const others = before
    ? changed(before, header).filter((each) => each !== 'version' && !act.may.includes(each as never))
    : [];
  if (others.length > 0) faults.push(`changed ${others} as well`);
  if (writesOverNews(done, before)) faults.push(`wrote over ${act.over}, which another had written meanwhile`);
  if (!act.done(header, before)) faults.push('is not to be seen in what it wrote');
  if (showsCase(done) && answer.body.version !== header.version)
    faults.push(`answered version ${answer.body.version}, and wrote ${header.version}`);
  return faults;
}

function faultsOfAccepted(done: Done, own: readonly Commit[], before: CaseHeader | undefined): string[] {
  const [commit, ...more] = own;
  if (more.length > 0) return ['was done twice'];
  if (commit) return faultsOfCommit(done, commit, before);
  if (alwaysWrites(done)) return ['was accepted, and nothing was written'];
  return done.act.done(done.answer.body, undefined) ? [] : ['was accepted, and neither done nor so before'];
}

/** Whether another wrote in the place of what a request writes over, between its sending and its answer. */
const isWrittenOver = (refused: Done, { commits, done }: Pick<History, 'commits' | 'done'>): boolean =>
  commits.some(({ of, header }) => {
    const { over } = done.find(({ number }) => number === of)?.act ?? {};
    const isSame = over !== undefined && over === refused.act.over && of !== refused.number;
    return (
      isSame && header !== undefined && header.version > refused.versionThen && header.version <= refused.versionAfter
    );
  });

function faultsOfRefused(done: Done, own: readonly Commit[], history: History): string[] {
  const { isNurse, ifMatch, roundThen, answer } = done;
  const { status, body } = answer;
  const faults = own.length > 0 ? ['was refused, and written'] : [];
  if (status >= 500 || body.type?.endsWith('retries-exhausted')) faults.push(`failed with ${status} ${body.detail}`);
  if (status === 403 && isNurse) faults.push('was forbidden to a nurse');
  // An emergency that came between is one more reason: whoever began before could not know of it.
  // So is what another wrote meanwhile in the place of what it was about to write.
  const isOver = ifMatch === undefined && isWrittenOver(done, history);
  const isNews =
    isOver || body.current?.version !== (ifMatch ?? body.current?.version) || body.current?.round !== roundThen;
  if (status === 412 && !isNews) faults.push('was refused for a version that it did not name');
  return faults;
}

/** Whoever names a version that is gone is told so, and a front desk that it may not. */
function faultsOfStale(done: Done): string[] {
  const { act, isNurse, ifMatch, versionThen, answer } = done;
  if (act.clinical && !isNurse) return answer.status === 403 ? [] : ['was open to the front desk'];
  const isStale = takesVersion(done) && ifMatch !== undefined && ifMatch < versionThen;
  return isStale && answer.status !== 412
    ? [`named version ${ifMatch} of ${versionThen}, and was answered ${answer.status}`]
    : [];
}

/** A repeat of an accepted request is answered as the first, and does nothing. */
function faultsOfRepeat({ again, answer }: Done, commits: readonly Commit[]): string[] {
  if (!again) return [];
  const isSame = again.answer.status === answer.status && again.answer.text === answer.text;
  const isReplayed = again.answer.headers['Idempotent-Replayed'] === 'true';
  return [
    ...(isSame && isReplayed ? [] : [`was repeated, and answered ${again.answer.status} anew`]),
    ...(commits.some(({ of }) => of === again.number) ? ['was repeated, and done again'] : []),
  ];
}

const told = ['contact', 'notes', 'advice', 'triage', 'information-requests'];

/** What was said stands in the case once; what was refused nowhere. */
function faultsOfWords({ done, shown }: History): string[] {
  const text = JSON.stringify(shown);
  return done.flatMap((each) => {
    const isThere = text.includes(`"${each.word}"`);
    if (!isAccepted(each)) return isThere ? [`${each.word} was refused, and stands in the case`] : [];
    const isKept = told.includes(each.act.name) && each.answer.body !== undefined;
    return isKept && !isThere && each.act.name !== 'triage' ? [`${each.word} of ${each.act.name} is lost`] : [];
  });
}

/** What a whole history shows that may not be; nothing where all is well. */
export function judge(history: History): string[] {
  const { done, commits, shown, entries } = history;
  const headers = commits.flatMap(({ header }) => header ?? []);
  const before = (commit: Commit | undefined) => {
    const place = commit?.header ? headers.indexOf(commit.header) : -1;
    return place > 0 ? headers[place - 1] : undefined;
  };
  const faults = done.flatMap((each) => {
    const own = commits.filter(({ of, header, audited }) => of === each.number && (header || audited.length > 0));
    const found = isAccepted(each) ? faultsOfAccepted(each, own, before(own[0])) : faultsOfRefused(each, own, history);
    return [...found, ...faultsOfStale(each), ...faultsOfRepeat(each, commits)].map(
      (fault) => `${each.number} ${each.act.name} by ${each.by} ${fault}`,
    );
  });
  const audited = commits.flatMap((commit) => commit.audited.map(({ entryId }) => entryId));
  const kept = new Set(entries.map(({ entryId }) => entryId));
  if (audited.some((id) => !kept.has(id)) || kept.size !== audited.length + 1)
    faults.push('the audit is not what was audited');
  if (shown.version !== (headers.at(-1)?.version ?? firstVersion))
    faults.push('the case is not as it was written last');
  return [...faults, ...faultsOfWords(history)];
}
