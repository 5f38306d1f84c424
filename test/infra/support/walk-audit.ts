import type { Api } from '../../../infra/tools/demo/client.ts';

/** Who did what on the day that it is, and in its month. */
export async function walkAudit(api: Api): Promise<void> {
  const token = await api.staff('admin');
  const day = new Date((await api.get('/_local/clock')).body.now).toISOString().slice(0, 10);
  for (const path of [`/v1/audit?actor=nurse-1&day=${day}`, `/v1/reports/access?month=${day.slice(0, 7)}`]) {
    const { status, body } = await api.get(path, { token });
    if (status !== 200) throw new Error(`Refused with ${status}: ${JSON.stringify(body)}`);
  }
}
