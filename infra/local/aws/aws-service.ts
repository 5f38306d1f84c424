import type { IncomingHttpHeaders } from 'node:http';

/** A request of an AWS client, as far as the local services read it. */
export interface AwsRequest {
  method: string;
  /** Below the service's own prefix, with a leading slash. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface AwsAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** One AWS service as the SDK sees it on the wire. */
export type AwsService = (request: AwsRequest) => Promise<AwsAnswer> | AwsAnswer;

export const jsonAnswer = (body: unknown, status = 200): AwsAnswer => ({
  status,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** An error in the JSON protocols of AWS: the SDK reads its class from the header. */
export const jsonError = (status: number, code: string, message: string): AwsAnswer => {
  const answer = jsonAnswer({ __type: code, message, Message: message }, status);
  return { ...answer, headers: { ...answer.headers, 'x-amzn-errortype': code } };
};
