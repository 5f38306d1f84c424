import { parseArgs } from 'node:util';
import { ruleset, rulesets } from '../../../shared/config/ruleset.ts';
import type { ClinicalRecord } from '../../../shared/domain/cases/clinical-record.ts';
import { replay, rulesetOf } from '../../../shared/domain/triage/replay.ts';
import { clinicalReader } from '../../../shared/store/readers/clinical-reader.ts';
import { storeAtHand, wordsOf } from './store-at-hand.ts';

const usage = 'npm run triage:replay -- --case <int_… or ref_…> [--ruleset stored|current|<version>]';

/** Prints no answer of the patient: ids, versions, levels and the fields of the result that came out differently. */
function report({ version, at, triage, override }: ClinicalRecord, wanted: string): boolean {
  const stored = triage.result.ruleset.version;
  const name = wanted === 'stored' ? stored : wanted === 'current' ? ruleset.version : wanted;
  const rules = rulesetOf(name, rulesets);
  if (!rules) {
    console.log(`Record ${version}: the figures of ruleset ${name} are not kept in this build.`);
    return false;
  }
  const { result, differences } = replay({ input: triage.input, result: triage.result, at }, rules);
  console.log(
    `Record ${version} of ${at}: stored ${triage.result.urgency} under ${stored}, replayed ${result.urgency} under ${name}.`,
  );
  if (override) console.log(`  A clinician set ${override.urgency} at ${override.at}.`);
  for (const { field, stored: before, replayed } of differences)
    console.log(
      `  ${field}: ${field === 'firedRules' ? 'other rules, or for other answers' : `${JSON.stringify(before)} → ${JSON.stringify(replayed)}`}`,
    );
  if (differences.length === 0) console.log('  No difference.');
  return differences.length === 0;
}

function read(): { case: string; ruleset: string } {
  try {
    const options = { case: { type: 'string' }, ruleset: { type: 'string', default: 'stored' } } as const;
    const { values } = parseArgs({ options });
    if (values.case) return { case: values.case, ruleset: values.ruleset };
  } catch {
    // Falls through to the usage: the faults of an option are told by what is expected.
  }
  console.error(usage);
  process.exit(2);
}

const values = read();
try {
  const { client, tableName } = storeAtHand();
  const records = await clinicalReader(client, tableName).records(values.case);
  if (records.length === 0) {
    console.error(`There is no case ${values.case}.`);
    process.exit(1);
  }
  const same = records.map((record) => report(record, values.ruleset));
  process.exitCode = same.every(Boolean) ? 0 : 3;
} catch (error) {
  console.error(wordsOf(error));
  process.exit(1);
}
