import type { CostInputs, Month } from './cost-basis.ts';
import { totalOf } from './cost-bill.ts';

type BackupRule = CostInputs['counted']['backupRules'][number];

export interface Lever {
  does: string;
  /** The same inputs with the lever pulled. */
  pull: (all: CostInputs) => CostInputs;
}

const assuming = (all: CostInputs, change: Partial<CostInputs['assumptions']>): CostInputs => ({
  ...all,
  assumptions: { ...all.assumptions, ...change },
});
const counting = (all: CostInputs, change: Partial<CostInputs['counted']>): CostInputs => ({
  ...all,
  counted: { ...all.counted, ...change },
});

const backingUp = (all: CostInputs, change: (rule: BackupRule) => BackupRule): CostInputs =>
  counting(all, { backupRules: all.counted.backupRules.map(change) });

/** What can be changed where the bill is too high, each on its own. */
export const levers: readonly Lever[] = [
  {
    does: 'Tell one watcher of an event instead of five (the person on call is paged as before); fewer eyes on what is new',
    pull: (all) => assuming(all, { staffToldOfAnEvent: 1 }),
  },
  {
    does: 'A backup a week instead of a day: each is a full copy; where a table is lost with its point-in-time recovery, up to a week is lost',
    pull: (all) => backingUp(all, (rule) => (rule.rule === 'daily' ? { ...rule, everyDays: 7 } : rule)),
  },
  {
    does: 'No copies of backups in a second region; all is lost if the region is',
    pull: (all) => backingUp(all, (rule) => ({ ...rule, copiesKeptDays: 0 })),
  },
  {
    does: 'Leave reads of tables out of the trail; nothing tells of records that somebody copies past our functions',
    pull: (all) => counting(all, { trail: { ...all.counted.trail, reads: 0 } }),
  },
  {
    does: 'A token endpoint of our own instead of a Cognito machine client for each referrer',
    pull: (all) => ({ ...all, months: all.months.map((month) => ({ ...month, referrers: 0 })) }),
  },
  {
    does: 'Let WAF log blocked requests only (one in twenty assumed)',
    pull: (all) => assuming(all, { firewallLogBytesOfARequest: all.assumptions.firewallLogBytesOfARequest / 20 }),
  },
  {
    does: "Leave out Lambda's own START, END and REPORT lines (half of what an invocation logs)",
    pull: (all) => assuming(all, { logBytesOfAnInvocation: all.assumptions.logBytesOfAnInvocation / 2 }),
  },
  {
    does: 'Turn off API Gateway metrics by route; those of the whole API stay',
    pull: (all) => counting(all, { metricsOfAMethod: 0 }),
  },
];

/** @returns dollars a month that a lever saves in the month of this place in the inputs. */
export function savingOf({ pull }: Lever, all: CostInputs, place: number): number {
  const pulled = pull(all);
  const at = ({ months }: CostInputs): Month => {
    const month = months[place];
    if (!month) throw new Error(`cost-inputs.json: there is no month ${place}.`);
    return month;
  };
  return totalOf(all, at(all)) - totalOf(pulled, at(pulled));
}
