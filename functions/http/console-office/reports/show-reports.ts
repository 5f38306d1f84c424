import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { Operation } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import {
  attendanceTexts,
  breachTexts,
  carveOutTexts,
  timelinessTexts,
  trendTexts,
} from '../../../../shared/texts/en/pages/console-reports.ts';
import type { reportRoutes } from '../report-routes.ts';
import { askAttendance, askCarveOuts, askCodes, askTimeliness, type ReportDeps, rangeAsked } from './ask-reports.ts';
import { attendancePart } from './attendance-part.ts';
import { breachesPart } from './breaches-part.ts';
import { carveOutsPart } from './carve-outs-part.ts';
import { csvLink, reportHead, reportPages, reportSection } from './report-frame.ts';
import { namer } from './shares.ts';
import { timelinessPart } from './timeliness-part.ts';
import { trendPart } from './trend-part.ts';

/** How soon, how full, who came: of some dates, by default of the last 28 days. */
export const showReports =
  (deps: ReportDeps): Operation<(typeof reportRoutes)['showReports']> =>
  async (request) => {
    const range = rangeAsked(request, deps);
    const [timeliness, carveOuts, attendance, { clinics, appointmentTypes }] = await Promise.all([
      askTimeliness(deps, request, range),
      askCarveOuts(deps, request, range),
      askAttendance(deps, request, range),
      deps.directory.directory(),
    ]);
    const codeOf = await askCodes(deps, timeliness.breaches);
    const clinicName = namer(clinics.map(({ clinicId, name }) => [clinicId, name]));
    const typeName = namer(appointmentTypes.map(({ appointmentTypeId, name }) => [appointmentTypeId, name]));
    const path = `/${reportPages.all}`;
    const up = wayUp(path);
    const csv = (file: string) => csvLink(file, range, up);
    const main = html`${reportHead(range, 'all', up)}
${reportSection('timeliness', timelinessTexts.heading, html`${timelinessPart(timeliness, clinicName)}${csv('timeliness.csv')}`)}
${reportSection('weeks', trendTexts.heading, trendPart(timeliness))}
${reportSection('breaches', breachTexts.heading, breachesPart(timeliness, { codeOf, up }))}
${reportSection('carve-outs', carveOutTexts.heading, html`${carveOutsPart(carveOuts, clinicName)}${csv('carve-outs.csv')}`)}
${reportSection('attendance', attendanceTexts.heading, html`${attendancePart(attendance, { clinicName, typeName })}${csv('attendance.csv')}`)}`;
    const shown = { title: 'Reports', path, signedIn: signedInOf(request), section: 'reports' as const, main };
    return { status: 200, body: staffPage(deps.site, { ...shown, hasErrors: range.faults.length > 0 }) };
  };
