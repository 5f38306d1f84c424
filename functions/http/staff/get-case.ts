import type { Temporal } from 'temporal-polyfill';
import { acceptedLateView } from '../../../shared/contract/views/accepted-late-view.ts';
import { appointmentView } from '../../../shared/contract/views/appointment-view.ts';
import { caseActsView } from '../../../shared/contract/views/case-acts-view.ts';
import { ignoredPreferencesOf } from '../../../shared/contract/views/ignored-wishes-view.ts';
import { oddAnswers } from '../../../shared/contract/views/odd-answers.ts';
import { staffTriageView } from '../../../shared/contract/views/staff-summary-view.ts';
import { shownOverride, triageVersion } from '../../../shared/contract/views/triage-version.ts';
import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { mayRead } from '../../../shared/domain/cases/case-act.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../../shared/domain/cases/clinical-record.ts';
import type { ContactRecord } from '../../../shared/domain/cases/contact-record.ts';
import { ignoredWishes } from '../../../shared/domain/cases/ignored-wishes.ts';
import type { FormFault, Submission } from '../../../shared/domain/cases/submission.ts';
import { endedStatuses } from '../../../shared/domain/cases/transitions.ts';
import { withOffset } from '../../../shared/domain/core/instants.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { type Caller, isClinician, ownCase } from '../../../shared/domain/core/party.ts';
import { notFound } from '../../../shared/domain/core/refusal.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { withStartsOf } from '../../../shared/workflows/cases/visit-starts.ts';
import { besideCases } from '../../../shared/workflows/finding/beside-cases.ts';
import type { Uses } from '../../compose.ts';
import type { staffRoutes } from './routes.ts';

function clinicalParts(
  { ruleset, zone }: Uses<'ruleset' | 'zone'>,
  header: CaseHeader,
  records: readonly ClinicalRecord[],
  latest: ClinicalRecord,
  caller: Caller,
) {
  if (!isClinician(caller)) return {};
  return {
    ...staffTriageView(header, records, latest, ruleset),
    ...shownOverride(latest, zone),
    triageVersions: records.map((record) => triageVersion(record, zone)),
  };
}

/** A referring clinician's note and codes are clinical too. */
function shownTo(caller: Caller, { submission }: ClinicalRecord): Submission {
  if (isClinician(caller)) return submission;
  const { note: _, diagnoses: __, ...rest } = submission;
  return rest;
}

/** Why a visit was cancelled is a patient's own words, and so clinical; why one was insisted on may name what the patient has. */
const reasonsShownTo = (caller: Caller, { cancelReason, staffReason }: Appointment) =>
  isClinician(caller) ? { ...(cancelReason && { cancelReason }), ...(staffReason && { staffReason }) } : {};

const isClinical = ({ pointer }: FormFault): boolean => /^\/(?:clinical|note|diagnoses)(?:\/|$)/.test(pointer);

/** That some answers could not be read is for all; which ones, and what unknown fields are called, is clinical. */
function faultsShownTo(caller: Caller, faults: readonly FormFault[]): readonly FormFault[] {
  if (isClinician(caller) || !faults.some(isClinical)) return faults;
  const answers = { pointer: '/clinical', detail: 'could not be read in full' };
  return [answers, ...faults.filter((fault) => !isClinical(fault))];
}

function submissionParts(latest: ClinicalRecord, caller: Caller) {
  const { incomplete, ...submission } = shownTo(caller, latest);
  const toCheck = oddAnswers(submission);
  return {
    submission,
    ...(incomplete && { incomplete: faultsShownTo(caller, incomplete) }),
    ...(toCheck.length > 0 && { toCheck }),
  };
}

/** The wishes of a case that nobody can meet now, so that nobody looks for what there is not. Of an ended case nothing is wished any more. */
function wishParts(
  { settings, zone }: Uses<'settings' | 'zone'>,
  header: CaseHeader,
  { submission }: ClinicalRecord,
  directory: Directory,
  now: Temporal.Instant,
) {
  if (endedStatuses.includes(header.status)) return {};
  const surroundings = { directory, settings, today: localDateAt(now, zone) };
  return ignoredPreferencesOf(ignoredWishes(submission, header, surroundings));
}

/** What somebody noted of a call is read as a note is; of an earlier release nobody knows who wrote it. */
const contactShownTo =
  (caller: Caller, zone: string) =>
  ({ caseId: _, attempt: __, note, at, role, ...shown }: ContactRecord) => ({
    ...shown,
    at: withOffset(at, zone),
    ...(note && (role ? mayRead(caller, { role }) : isClinician(caller)) && { note }),
  });

type Deps = Uses<
  | 'acts'
  | 'caseBatches'
  | 'cases'
  | 'clinical'
  | 'contacts'
  | 'directory'
  | 'publicUrl'
  | 'ruleset'
  | 'schedule'
  | 'settings'
  | 'views'
  | 'zone'
>;

/** The whole case; being looked at is written down before the answer leaves. */
export const getCase =
  (deps: Deps): Operation<(typeof staffRoutes)['getCase']> =>
  async (request) => {
    const { path, caller, now } = request;
    const caseId = path.id ?? '';
    const header = ownCase(caller, await deps.cases.header(caseId));
    const [records, acts, contacts, appointments, directory] = await Promise.all([
      deps.clinical.records(caseId),
      deps.acts.ofCase(caseId),
      deps.contacts.contacts(caseId),
      deps.schedule.appointmentsOfCase(caseId, Object.values(header.openVisits)),
      deps.directory.directory(),
    ]);
    const latest = records.at(-1);
    if (!latest) throw notFound('case');
    await deps.views.saw(request, { caseId });
    const beside = await besideCases(deps, [header]);
    return {
      status: 200,
      headers: etag(header),
      body: {
        ...worklistView(withStartsOf(header, appointments), deps, now),
        ...beside.get(caseId),
        ...submissionParts(latest, caller),
        ...wishParts(deps, header, latest, directory, now),
        ...clinicalParts(deps, header, records, latest, caller),
        ...caseActsView(header, acts, caller, { now, zone: deps.zone }),
        contacts: contacts.map(contactShownTo(caller, deps.zone)),
        appointments: appointments.map((each) => ({
          ...appointmentView(each, { directory, zone: deps.zone, publicUrl: deps.publicUrl, forStaff: true }),
          ...reasonsShownTo(caller, each),
          ...(isClinician(caller) && acceptedLateView(header, each, acts.acts, deps.zone)),
        })),
      },
    };
  };
