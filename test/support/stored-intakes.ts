import { emergencyMembers } from '../../functions/http/intake/emergency-members.ts';
import { rescueIntake } from '../../functions/http/intake/rescue-intake.ts';
import { intakeRoutes } from '../../functions/http/intake/routes.ts';
import { submitIntake } from '../../functions/http/intake/submit-intake.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { keyedDigest } from '../../shared/links/keyed-digest.ts';
import { caseReader } from '../../shared/store/readers/case-reader.ts';
import { requestReader } from '../../shared/store/readers/request-reader.ts';
import { asking, type FakeDeps, fakeDeps } from './fake-case.ts';
import { monday } from './records.ts';
import type { TestStore } from './store.ts';

interface Sent {
  from?: string;
  headers?: Record<string, string>;
}

/** The intake function on a store, with a clock that is moved by hand; it begins on Monday 09:00 in New York. */
export function storedIntakes(store: TestStore, changes: Partial<FakeDeps> = {}) {
  const { deps: fakes } = fakeDeps();
  let now = monday;
  const deps = {
    ...fakes,
    ledger: store.ledger,
    requests: requestReader(store.client, store.tableName),
    digest: keyedDigest(fakes.linkKeys),
    clock: { now: () => now },
    ...changes,
  };
  const setup = { ...deps, problemMembers: emergencyMembers(deps), rescue: { submitIntake: rescueIntake(deps) } };
  const ask = asking(httpFunction(intakeRoutes, { submitIntake: submitIntake(deps) }, setup));
  return {
    send: (body: unknown, { from = '192.0.2.7', headers = {} }: Sent = {}) =>
      ask('POST', '/v1/intakes', { body, from, headers }),
    header: (caseId: string) => caseReader(store.client, store.tableName).header(caseId),
    at: (time: string) => {
      now = monday.toZonedDateTimeISO('America/New_York').withPlainTime(time).toInstant();
    },
    wait: (seconds: number) => {
      now = now.add({ seconds });
    },
  };
}

/** A body of somebody whom nobody else in this run shares a name or a number with. */
export function strangers() {
  let made = 0;
  return <Body extends { patient: object }>(body: Body): Body => {
    const n = ++made;
    const given = { familyName: `Muestra ${n}`, phone: `+1631${5_550_000 + n}`, email: `m${n}@example.org` };
    return { ...body, patient: { ...body.patient, ...given } };
  };
}
