import type { Api } from '../../../infra/tools/demo/client.ts';

/** Who did what on the day that it is, and in its month; what is undone, and the directory. */
export async function walkAudit(api: Api): Promise<void> {
  const token = await api.staff('admin');
  const day = new Date((await api.get('/_local/clock')).body.now).toISOString().slice(0, 10);
  const paths = [
    `/v1/audit?actor=nurse-1&day=${day}`,
    `/v1/reports/access?month=${day.slice(0, 7)}`,
    '/v1/operations',
    '/v1/directory',
  ];
  for (const path of paths) {
    const { status, body } = await api.get(path, { token });
    if (status !== 200) throw new Error(`Refused with ${status}: ${JSON.stringify(body)}`);
  }
}
