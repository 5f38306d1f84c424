import type { InputFault } from '../../core/refusal.ts';
import type { Directory } from '../directory.ts';
import { clinicSenses } from './clinic-senses.ts';
import { codeSenses } from './code-senses.ts';
import type { DirectoryWorld } from './finding.ts';
import { placeSenses } from './place-senses.ts';
import { typeSenses } from './type-senses.ts';
import { zoneSenses } from './zone-senses.ts';

const senses = [placeSenses, zoneSenses, typeSenses, clinicSenses, codeSenses];

/**
 * What of a directory makes no sense in the world outside or beside the practice's settings, with JSON Pointers into it. What booking
 * relies on is judged by `directoryFaults`. Entries that are out of use are passed over.
 * @returns `faults` stop an import; `warnings` are said
 */
export function directorySenses(
  directory: Directory,
  world: DirectoryWorld,
): { faults: InputFault[]; warnings: InputFault[] } {
  const findings = senses.flatMap((sense) => sense(directory, world));
  const of = (isFault: boolean): InputFault[] =>
    findings.filter((each) => each.isFault === isFault).map(({ pointer, detail }) => ({ pointer, detail }));
  return { faults: of(true), warnings: of(false) };
}
