import { acceptLate } from '../../functions/http/cases/accept-late.ts';
import { emergencyInCase } from '../../functions/http/desk/emergency-in-case.ts';
import { openCase } from '../../functions/http/desk/open-case.ts';
import { rescueCase } from '../../functions/http/desk/rescue-case.ts';
import { getTimeliness } from '../../functions/http/staff/get-timeliness.ts';
import { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { ClinicalRecord } from '../../shared/domain/cases/clinical-record.ts';
import type { Caller } from '../../shared/domain/core/party.ts';
import type { CaseFacts } from '../../shared/domain/reports/case-facts.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { routesOfStaff } from './case-routes.ts';
import { asking, type FakeCase, type FakeDeps, fakeDeps, routesFor } from './fake-case.ts';
import { frontDesk } from './histories.ts';

/** The doors of staff for cases, late visits and reports, over fakes. @param facts what the report is made of */
export function caseDoor(fake: FakeCase = {}, changes: Partial<FakeDeps> = {}, facts: readonly CaseFacts[] = []) {
  const { deps: fakes, committed } = fakeDeps(fake);
  const asked: string[][] = [];
  const factsOfDays = {
    ofDates: async (dates: readonly string[]) => {
      asked.push([...dates]);
      return [...facts];
    },
  };
  const deps = { ...fakes, factsOfDays, ...changes };
  const operations = { openCase: openCase(deps), acceptLate: acceptLate(deps), getTimeliness: getTimeliness(deps) };
  const ask = asking(
    httpFunction(routesFor(routesOfStaff, operations), operations, {
      ...deps,
      problemMembers: emergencyInCase(deps),
      rescue: { openCase: rescueCase(deps) },
    }),
  );
  return {
    ask,
    committed,
    asked,
    open: (body: unknown, caller: Caller = frontDesk, headers: Record<string, string> = {}) =>
      ask('POST', '/v1/cases', { body, caller, headers }),
    /** What was stored of the case, as every reader of the store gets it: lawful, or this throws. */
    stored: () => {
      const header = committed.findLast((change) => change.kind === 'case-created')?.header;
      const record = committed.findLast((change) => change.kind === 'clinical-added')?.record;
      return header && record ? { header: CaseHeader.parse(header), record: ClinicalRecord.parse(record) } : undefined;
    },
    pages: () => committed.filter((change) => change.kind === 'event' && change.event.kind === 'page').length,
    audited: () => committed.flatMap((change) => (change.kind === 'audit' ? [change.entry] : [])),
  };
}
