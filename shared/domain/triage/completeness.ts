import type { Temporal } from 'temporal-polyfill';
import { readCodes } from './codes/read-codes.ts';
import { after, deadlineClass } from './deadlines.ts';
import type { TriageInput } from './input.ts';
import { isLesionKnown } from './readings/lesion.ts';
import type { StoredTriageResult } from './result.ts';
import type { Ruleset, VisitItem } from './ruleset.ts';
import { urgencyRank } from './urgency.ts';

/** Who gets a missing item. */
export type ItemOwner = 'emergency-department' | 'referrer' | 'nurse';

/**
 * Something the visit needs and the practice has not got: to be made, or made elsewhere and to be sent. `dueBy` in the
 * practice's zone.
 */
export type MissingItem = {
  readonly item: VisitItem;
  readonly action: 'make' | 'send';
  readonly owner: ItemOwner;
  readonly dueBy: string;
};

/** What is known of each item besides the triage input. Left out = nobody knows, which counts as missing. */
export type ItemsOnFile = Partial<Readonly<Record<VisitItem, 'received' | 'not-needed'>>>;

type Case = { readonly input: TriageInput; readonly result: Pick<StoredTriageResult, 'urgency' | 'pageOnCall'> };

const hasCancerRecord = ({ input }: Case): boolean => {
  const codes = readCodes(input.diagnoses);
  const isKnown = input.cancerHistory === 'current' || input.cancerHistory === 'past' || codes.has('cancer');
  return isKnown || isLesionKnown(input, codes);
};

const isUrgent = ({ result }: Case): boolean => urgencyRank(result.urgency) >= urgencyRank('urgent');

const isImaged = ({ input }: Case): boolean =>
  input.imaging.mriDone === 'yes' && input.imaging.mriAfterSymptomChange === 'yes';

const wasRadiated = ({ input }: Case): boolean => input.priorRadiation?.given === 'yes';
const wasNeverRadiated = ({ input }: Case): boolean => input.priorRadiation?.given === 'no';

/** A breast tumour of which a receptor is not known. */
const lacksReceptors = ({ input: { primarySite, tumour } }: Case): boolean =>
  primarySite === 'breast' &&
  [tumour?.estrogenReceptor, tumour?.progesteroneReceptor, tumour?.her2].some(
    (receptor) => receptor === undefined || receptor === 'unknown',
  );

const lacksTherapy = ({ input: { cancerHistory, systemicTherapy } }: Case): boolean =>
  (cancerHistory === 'current' || cancerHistory === 'past') && systemicTherapy === null;

const hasWeakBone = ({ input: { boneHealth } }: Case): boolean =>
  boneHealth?.osteoporosis === 'yes' || boneHealth?.vertebralFracture === 'yes';

const wasImagedElsewhere = ({ input }: Case): boolean => Object.values(input.otherImaging ?? {}).includes('yes');

/**
 * When the visit needs an item. NICE NG234: MRI of the whole spine; pathology, radiation plan and labs decide on
 * treatment (NOMS, NESMS); the informing inputs of clinical.md section 0 ask for the rest [D].
 */
const isNeeded: Readonly<Record<VisitItem, (triaged: Case) => boolean>> = {
  'whole-spine-mri': (triaged) => isUrgent(triaged) || hasCancerRecord(triaged),
  pathology: hasCancerRecord,
  'receptor-status': lacksReceptors,
  'prior-radiation-plan': (triaged) => wasRadiated(triaged) || (hasCancerRecord(triaged) && !wasNeverRadiated(triaged)),
  'medication-list': lacksTherapy,
  labs: hasCancerRecord,
  'prior-imaging': wasImagedElsewhere,
  'bone-health': hasWeakBone,
};

/**
 * An emergency's MRI is the emergency room's; what a referrer holds is the referrer's; the bone-density report and the
 * rest are the practice nurse's.
 */
const ownerOf = (item: VisitItem, { input, result }: Case): ItemOwner => {
  if (item === 'whole-spine-mri' && result.urgency === 'emergent') return 'emergency-department';
  return input.submittedBy === 'referrer' && item !== 'bone-health' ? 'referrer' : 'nurse';
};

const actionOn = (item: VisitItem, triaged: Case): MissingItem['action'] => {
  if (item === 'labs') return 'make';
  return item === 'whole-spine-mri' && !isImaged(triaged) ? 'make' : 'send';
};

/**
 * What is missing for the visit, each with an owner and a clock counted from `now`. A worklist, not a barrier: it holds
 * back no page, no contact and no visit, and nothing in it moves an urgency or a deadline. Source: clinical.md section
 * 6 (MRI targets); the rest [D].
 */
export const missingForVisit = (
  triaged: Case,
  onFile: ItemsOnFile,
  context: { readonly now: Temporal.Instant; readonly ruleset: Ruleset },
): readonly MissingItem[] => {
  const { ruleset, now } = context;
  const start = now.toZonedDateTimeISO(ruleset.zone);
  const row = deadlineClass(triaged.result.urgency, triaged.result.pageOnCall);
  return (Object.keys(isNeeded) as VisitItem[])
    .filter((item) => onFile[item] === undefined && isNeeded[item](triaged))
    .map((item) => ({
      item,
      action: actionOn(item, triaged),
      owner: ownerOf(item, triaged),
      dueBy: after(start, ruleset.visitItems[item][row], ruleset).toString({
        timeZoneName: 'never',
        smallestUnit: 'second',
      }),
    }));
};
