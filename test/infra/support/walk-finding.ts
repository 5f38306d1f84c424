import type { Api } from '../../../infra/tools/demo/client.ts';
import { ofAnother, routineIntake } from '../../support/bodies.ts';

/** Two forms of one person: they are found, and said to be of one person. */
export async function walkFinding(api: Api): Promise<void> {
  const intake = ofAnother(routineIntake);
  const { body: first } = await api.post('/v1/intakes', intake);
  const { body: second } = await api.post('/v1/intakes', { ...intake, language: 'es' });
  const token = await api.staff('front-desk');
  await api.until(async () => {
    const { body } = await api.get(`/v1/cases?q=${first.confirmationCode ?? first.code}`, { token });
    return body.cases.some(({ possibleDuplicates }: { possibleDuplicates: string[] }) => possibleDuplicates.length > 0);
  });
  const judged = { caseId: second.intakeId, same: true };
  const { status } = await api.post(`/v1/cases/${first.intakeId}/duplicates`, judged, { token });
  if (status !== 200) throw new Error(`Two cases were linked with ${status}`);
}
