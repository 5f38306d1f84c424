import { type CostInputs, monthDays, sum } from './cost-basis.ts';

type Rule = CostInputs['counted']['backupRules'][number];

/** @returns how many backups of a rule lie in a vault at once, where each is kept so many days. */
const atOnce = ({ everyDays }: Rule, keptDays: number): number => Math.floor(keptDays / everyDays);

/**
 * Gigabytes of backups: each is a full copy of tables of this size, older ones of smaller tables too, so this is the most.
 * @param tables gigabytes in the tables
 * @returns what lies in the stage's region, what lies in the second, and what goes there in a month
 */
export function backupsOf({ counted: { backupRules } }: CostInputs, tables: number) {
  const copied = backupRules.filter(({ copiesKeptDays }) => copiesKeptDays > 0);
  return {
    backupGigabytes: tables * sum(backupRules.map((rule) => atOnce(rule, rule.keptDays))),
    copyGigabytes: tables * sum(copied.map((rule) => atOnce(rule, rule.copiesKeptDays))),
    copiedGigabytes: tables * sum(copied.map(({ everyDays }) => monthDays / everyDays)),
  };
}
