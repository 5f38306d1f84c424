import { noteTimelinessOf } from '../../../shared/domain/messages/note-timeliness.ts';
import { acceptLateVisit } from '../../../shared/workflows/cases/accept-late-visit.ts';
import { noteTimeliness } from '../../../shared/workflows/reports/note-timeliness.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aCase, aVisit, intakeId, mondayAtNine, nurse, visitId } from '../../support/histories.ts';
import { monday } from '../../support/records.ts';
import { plenty, type WorkflowWorld } from '../../support/workflow-world.ts';

/** Its deadline is on Thursday, its visit on the Monday after. */
const lateVisit = (ofCase: Parameters<typeof aVisit>[1] = {}) =>
  aVisit({ slot: mondayAtNine }, { urgency: 'urgent', ...ofCase });

const accept = ({ deps, ask, now }: WorkflowWorld) =>
  ask(nurse, (reply) =>
    acceptLateVisit(deps, { appointmentId: visitId, caller: nurse, now, reason: 'on holiday until then' }, reply),
  );

const keepFacts = ({ deps }: WorkflowWorld) =>
  noteTimeliness(deps, noteTimelinessOf({ caseId: intakeId, version: 1 }, monday), plenty);

describeFaults({
  'a clinician accepts a late visit': {
    before: lateVisit({ visitStarts: { [mondayAtNine.appointmentType]: mondayAtNine.start } }),
    ask: accept,
  },
  'a clinician accepts a late visit that an earlier release booked': { before: lateVisit(), ask: accept },
  'the facts of a case are kept': { before: aCase(), ask: keepFacts, again: false },
});
