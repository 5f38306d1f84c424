import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { invalidInput } from '../../../shared/domain/core/refusal.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { importDifference } from '../../../shared/store/directory-difference/import-difference.ts';
import { identitiesOf } from '../../../shared/store/records/directory-record.ts';
import type { Uses } from '../../compose.ts';
import type { wholeDirectoryRoutes } from './directory-routes.ts';
import { judgedDirectory } from './judge-directory.ts';

/** What the import of a directory would change. @throws Refusal `invalid-input` with every fault of it */
export const compareDirectory =
  ({
    storedDirectory,
    pastHours,
    zone,
  }: Uses<'storedDirectory' | 'pastHours' | 'zone'>): Operation<(typeof wholeDirectoryRoutes)['compareDirectory']> =>
  async ({ body, now }) => {
    const known = await storedDirectory.entries();
    const judged = judgedDirectory(body, identitiesOf(known), localDateAt(now, zone));
    if ('faults' in judged) throw invalidInput(judged.faults);
    const { differences, unreadable } = await importDifference(known, judged.directory, { now, zone, pastHours });
    return {
      status: 200,
      body: {
        entries: differences.count,
        lines: [...unreadable, ...differences.lines],
        warnings: judged.warnings.map(({ pointer, detail }) => ({ pointer, detail })),
      },
    };
  };
