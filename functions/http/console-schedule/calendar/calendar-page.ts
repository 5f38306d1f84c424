import { formToCopy } from '../../../../shared/http/console/given-back.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import type { FormFields } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { onlyAdmins } from '../../../../shared/texts/en/pages/console-calendars.ts';
import type { ReassignDeps } from '../../../../shared/workflows/booking/reassign-reading.ts';
import type { Uses } from '../../../compose.ts';
import type { ChangeDeps } from '../../calendar/answer-change.ts';
import type { SheetDeps } from './visits-of-day.ts';

/** What the pages of calendars take. */
export type CalendarPageDeps = ChangeDeps & ReassignDeps & SheetDeps & Uses<'directory' | 'site'>;

interface CalendarPage {
  /** Names nobody. */
  title: string;
  /** Path of the page's own address below the site's root. */
  path: string;
  main: Html;
  hasErrors?: boolean | undefined;
}

/** A page of calendars; its status is 200. */
export const calendarPage = (
  { site }: Uses<'site'>,
  request: OperationRequest,
  page: CalendarPage,
): OperationAnswer => ({
  status: 200,
  body: staffPage(site, { ...page, signedIn: signedInOf(request), section: 'schedule' }),
});

/** Whether whoever is signed in may change calendars. The API decides; pages only offer what it takes. */
export const mayChange = ({ caller }: Pick<OperationRequest, 'caller'>): boolean =>
  caller.kind === 'staff' && caller.roles.includes('admin');

/** Who can, for whoever cannot. @param lost what they typed all the same, as one does who was an admin until just now */
export async function whoCan({ directory }: Uses<'directory'>, lost?: FormFields): Promise<Html> {
  const { staff } = await directory.directory();
  const admins = staff.filter(({ role }) => role === 'admin').map(({ recipientId }) => recipientId);
  return html`<p class="empty">${onlyAdmins(admins)}</p>
${lost && formToCopy(lost)}`;
}
