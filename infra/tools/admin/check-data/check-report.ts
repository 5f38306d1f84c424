import { type FindingKind, meanings } from './finding.ts';
import type { Checked } from './judged.ts';

/** A line of what was found: ids alone. */
export const findingLine = ({ kind, caseId, ids, repair, calls, isMended }: Checked): string => {
  const what = [caseId, ...ids].filter((id) => id !== undefined).join(' ');
  const fate = `${isMended ? 'mended' : repair ? 'can be mended' : 'for a person'}${repair && calls ? ', and call' : ''}`;
  return `${kind}  ${what}  ${fate}`;
};

/** Whether somebody telephones about it: of what a repair cannot make as it was promised, too. */
const needsCall = ({ calls, repair }: Checked): boolean => calls === true || repair === undefined;

/** Whether nothing is left to do: neither for a repair nor for a person. */
export const isSettled = (found: readonly Checked[]): boolean =>
  found.every((each) => each.isMended && !needsCall(each));

/** What the kinds mean that were found, and how many of each there are; what is left for whom. */
export function summaryLines(found: readonly Checked[], mends: boolean): string[] {
  if (found.length === 0) return ['Everything fits together.'];
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const countOf = (kind: FindingKind) => found.filter((each) => each.kind === kind).length;
  const left = found.filter(({ isMended }) => !isMended);
  const mendable = left.filter(({ repair }) => repair).length;
  const calls = found.filter(needsCall).length;
  return [
    '',
    ...kinds.map((kind) => `${kind} (${countOf(kind)}): ${meanings[kind]}`),
    '',
    `${found.length} found, ${found.length - left.length} mended, ${mendable} that can be, ${left.length - mendable} for a person; ${calls} to telephone about.`,
    ...(mendable > 0
      ? [mends ? 'Run it again: something changed meanwhile.' : 'Mend what can be: the same command with --repair.']
      : []),
  ];
}
