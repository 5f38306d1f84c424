import { answerLimits as changesOfAnswers, noAnswerLimits } from '../../shared/config/answer-limits.ts';
import { carveOutSettings } from '../../shared/config/carve-outs.ts';
import { clockRules as practiceClockRules } from '../../shared/config/clock-rules.ts';
import { clockSettings as toldClocks, trySettings as triesOfContact } from '../../shared/config/clocks.ts';
import { formLinkLimits as linksToForms, noFormLinkLimits } from '../../shared/config/form-link-limits.ts';
import { holdLimits, noHoldLimits } from '../../shared/config/hold-limits.ts';
import { intakeLimits as intakesOfStrangers, noIntakeLimits } from '../../shared/config/intake-limits.ts';
import { contactAgain as contactSettings, morning as morningSettings } from '../../shared/config/paging.ts';
import { practice } from '../../shared/config/practice.ts';
import { noReplayLimits, replayLimits as replaysToPeople } from '../../shared/config/replay-limits.ts';
import { ruleset as practiceRuleset } from '../../shared/config/ruleset.ts';
import { schedulingSettings, firstVisit as visitOfUrgency } from '../../shared/config/scheduling.ts';
import { sweepSettings as settingsOfSweeps } from '../../shared/config/sweep.ts';
import { patientTexts } from '../../shared/texts/triage-advice.ts';
import type { Container } from '../container.ts';
import { environment, variable } from './surroundings.ts';

/** IANA zone of the practice. */
export const zone = () => practice.zone;
/** The practice's number, as people read it. */
export const phone = () => practice.phone.shown;
export const practiceName = () => practice.name;
/** What the first page says of the practice besides. */
export const about = () => ({ area: practice.area, fax: practice.fax.shown });
/** Who publishes calendar entries. Nobody reads what is answered to the address. */
export const organizer = (from: Container) => ({ name: from(practiceName), email: variable(from, 'MAIL_FROM') });
export const ruleset = () => practiceRuleset;
/** What of it sets clocks, for whoever triages nothing. */
export const clockRules = () => practiceClockRules;
export const settings = () => schedulingSettings;
/** How the times that are kept for urgent cases are judged. */
export const carveOuts = () => carveOutSettings;
/** When it is looked again whether somebody was reached, and when the day begins. */
export const contactAgain = () => contactSettings;
export const morning = () => morningSettings;
/** When clocks of cases are told of, and when tries to reach somebody are used up. */
export const clockSettings = () => toldClocks;
export const trySettings = () => triesOfContact;
/** When what is not done counts as forgotten. */
export const sweepSettings = () => settingsOfSweeps;
export const firstVisit = () => visitOfUrgency;
/** What patients are told with their triage. */
export const advice = (from: Container) => ({
  texts: patientTexts,
  phone: from(phone),
  zone: from(zone),
  officeHours: practice.officeHours,
  nightAnswer: practice.nightAnswer,
  surgeonOnCall: practice.surgeonOnCall.shown,
});
/** How many times may be held; on a laptop LIMITS=off lifts what guards against strangers. */
export const limits = (from: Container) => (from(environment).LIMITS === 'off' ? noHoldLimits : holdLimits);
/** How often answers may be changed; LIMITS=off lifts it likewise. */
export const answerLimits = (from: Container) =>
  from(environment).LIMITS === 'off' ? noAnswerLimits : changesOfAnswers;
/** How many intakes are taken from one source and with one contact; LIMITS=off lifts it likewise. */
export const intakeLimits = (from: Container) =>
  from(environment).LIMITS === 'off' ? noIntakeLimits : intakesOfStrangers;
/** How often messages may be sent again to one person; LIMITS=off lifts it likewise. */
export const replayLimits = (from: Container) =>
  from(environment).LIMITS === 'off' ? noReplayLimits : replaysToPeople;
/** How many links to saved forms are sent; LIMITS=off lifts it likewise. */
export const formLinkLimits = (from: Container) =>
  from(environment).LIMITS === 'off' ? noFormLinkLimits : linksToForms;
/** Whether the practice has a number to text patients from, so that a link may go by text. */
export const textsPatients = (from: Container): boolean => from(environment).TEXTS_PATIENTS === 'on';
