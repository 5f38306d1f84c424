import type { Api } from '../../../infra/tools/demo/client.ts';
import { ofAnother, routineReferral } from '../../support/bodies.ts';
import { dayOf, inDays } from '../../support/stack.ts';

/** Staff work on a booked referral, its referrer answers, and it is closed with its visit; another is taken from a fax. @throws where one of them is refused */
export async function walkActs(api: Api): Promise<void> {
  const token = await api.staff('nurse');
  const referrer = await api.referrer('demo-oncology', 'demo-secret');
  const sender = { ...routineReferral.referrer, email: 'ada.example@oncology.example' };
  const { body } = await api.post('/v1/referrals', { ...routineReferral, referrer: sender }, { token: referrer });
  const { referralId: caseId, earliestSlots } = body;
  const act = (doing: string, given: object) => api.post(`/v1/cases/${caseId}/${doing}`, given, { token });
  const asked = await act('information-requests', { items: ['pathology'], dueBy: dayOf(inDays(14)) });
  const path = `/v1/information-requests/${asked.body.requestId}/answer`;
  const answers = [
    asked,
    await api.post(path, { note: 'Breast.' }, { token: referrer }),
    await api.post('/v1/appointments', { caseId, slotId: earliestSlots[0].slotId }, { token }),
    await act('assign', { assignee: 'nurse-1' }),
    await act('notes', { text: 'Wants mornings.' }),
    await act('contact', { channel: 'phone', reached: false }),
    await act('advice', { text: 'First an MRI.', close: false }),
    await act('close', { outcome: 'treated' }),
    await api.get(`/v1/referrals/${caseId}/events`, { token: referrer }),
    await api.post('/v1/cases', { channel: 'fax', referral: ofAnother(routineReferral) }, { token }),
  ];
  const statuses = answers.map(({ status }) => status);
  if (statuses.some((status) => status >= 300)) throw new Error(`Refused with one of ${statuses}.`);
  await api.until(async () => (await api.outbox(caseId)).some(({ to }) => to === sender.email));
}
