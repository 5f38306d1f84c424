import type { Context } from 'aws-lambda';
import { describe, expect, test, vi } from 'vitest';
import { type LambdaHandler, lambdaService } from '../../../infra/local/lambda.ts';

const service = (handler: LambdaHandler, timeoutSeconds = 10) =>
  lambdaService({ visits: { timeoutSeconds, memoryMegabytes: 512, handler } });

describe('a function', () => {
  test('gets a copy of the event and a context of its own', async () => {
    const event = { body: 'x' };
    const contexts: Context[] = [];
    const invoke = service((given, context) => {
      contexts.push(context);
      (given as { body: string }).body = 'changed';
      return { answered: true };
    });
    expect(await invoke('visits', event)).toEqual({ answered: true });
    await invoke('visits', event);
    expect(event).toEqual({ body: 'x' });
    expect(contexts[0]).toMatchObject({ functionName: 'visits', memoryLimitInMB: '512' });
    expect(contexts[0]?.getRemainingTimeInMillis()).toBeLessThanOrEqual(10_000);
    expect(contexts[0]?.awsRequestId).not.toBe(contexts[1]?.awsRequestId);
  });

  test('that throws, at once or later, rejects with what it threw', async () => {
    const thrown = new Error('Unauthorized');
    await expect(service(() => Promise.reject(thrown))('visits', {})).rejects.toBe(thrown);
    const atOnce = (): never => {
      throw thrown;
    };
    await expect(service(atOnce)('visits', {})).rejects.toBe(thrown);
  });

  test('that outlives its time is given up', async () => {
    vi.useFakeTimers();
    const answer = service(() => new Promise(() => undefined), 5)('visits', {});
    const given = expect(answer).rejects.toThrow('The function visits timed out.');
    await vi.advanceTimersByTimeAsync(5000);
    await given;
    vi.useRealTimers();
  });

  test('that there is not is named', async () => {
    await expect(service(() => undefined)('webhooks', {})).rejects.toThrow('There is no function webhooks.');
  });
});
