import { type CheerioAPI, load } from 'cheerio';
import type { Json } from './assembly.ts';

/** What AWS answered that is no success. */
export class Refused extends Error {}

interface Ask {
  service: string;
  region: string;
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** Every call answers within this, or the emulator hangs. */
const patience = 120_000;

/**
 * Calls AWS's own protocols at an emulator. It looks at no signature: what a call says of itself is which service and region it is for.
 */
export class EmulatedAws {
  readonly endpoint: string;
  readonly account = '000000000000';
  readonly region = 'us-east-1';

  constructor(endpoint: string) {
    this.endpoint = endpoint;
  }

  /** Variables with which the SDK, in a process of its own, talks to the emulator. */
  get environment(): Record<string, string> {
    return {
      AWS_ENDPOINT_URL: this.endpoint,
      AWS_REGION: this.region,
      AWS_ACCESS_KEY_ID: 'rehearsal',
      AWS_SECRET_ACCESS_KEY: 'rehearsal',
    };
  }

  /** @throws Refused with what it said */
  async ask({ service, region, path = '/', method = 'POST', headers = {}, body }: Ask): Promise<string> {
    const scope = `rehearsal/20260101/${region}/${service}/aws4_request`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`;
    const response = await fetch(`${this.endpoint}${path}`, {
      method,
      headers: { ...headers, authorization },
      signal: AbortSignal.timeout(patience),
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    if (response.ok) return text;
    const said = load(text, { xml: true })('Message').first().text() || text;
    throw new Refused(said.slice(0, 2000));
  }

  /** The query protocol: CloudFormation, CloudWatch, SNS. @returns the answer's XML */
  async query(
    service: string,
    Action: string,
    given: Record<string, string>,
    region = this.region,
  ): Promise<CheerioAPI> {
    const body = new URLSearchParams({ Action, ...given }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return load(await this.ask({ service, region, headers, body }), { xml: true });
  }

  /** The JSON protocol: SQS, SSM. @param target such as `AmazonSQS.CreateQueue` */
  async json(service: string, target: string, given: Json, region = this.region): Promise<Json> {
    const version = service === 'sqs' ? '1.0' : '1.1';
    const headers = { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target };
    const text = await this.ask({ service, region, headers, body: JSON.stringify(given) });
    return text ? JSON.parse(text) : {};
  }

  /** The REST protocol: S3 and Lambda. @returns the answer's body */
  rest = (service: string, method: string, path: string, body?: string | Uint8Array): Promise<string> =>
    this.ask({ service, region: this.region, method, path, ...(body !== undefined && { body }) });
}
