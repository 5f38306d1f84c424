import { DynamoDBClient, type DynamoDBClientConfig, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { expect, test, vi } from 'vitest';
import { clientSettings } from '../../../shared/gateways/client-settings.ts';
import { storeClient, storeSettings } from '../../../shared/store/dynamo/client.ts';

const throttled = {
  dynamodb: { statusCode: 400, body: '{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException"}' },
  sns: { statusCode: 429, body: '<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>' },
};
const well = {
  dynamodb: { statusCode: 200, body: '{}' },
  sns: { statusCode: 200, body: '<PublishResponse><PublishResult/></PublishResponse>' },
};

/** A service that throttles one call, and its client in this place. */
function throttledOnce(service: keyof typeof well) {
  let calls = 0;
  const handle = async () => {
    calls += 1;
    const { statusCode, body } = (calls === 1 ? throttled : well)[service];
    return { response: { statusCode, headers: {}, body: new TextEncoder().encode(body) } };
  };
  return { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, requestHandler: { handle } };
}

const calls = {
  'the store': () => {
    const client = new DynamoDBClient({ ...storeSettings, ...throttledOnce('dynamodb') } as DynamoDBClientConfig);
    return () => client.send(new GetItemCommand({ TableName: 'Cases', Key: { pk: { S: 'int_1' } } }));
  },
  'another service': () => {
    const client = new SNSClient({ ...clientSettings, ...throttledOnce('sns') } as never);
    return () =>
      client.send(new PublishCommand({ TopicArn: 'arn:aws:sns:us-east-1:000000000000:staff', Message: 'm' }));
  },
};

test.each(Object.entries(calls))(
  '%s that throttled one call long ago is asked without any wait: a container is idle for long, and pages go through it',
  async (_, open) => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] });
    try {
      const call = open();
      const answered = vi.fn<() => void>();
      const first = call().finally(answered);
      while (answered.mock.calls.length === 0) await vi.advanceTimersByTimeAsync(1000);
      await first;
      answered.mockClear();
      await vi.advanceTimersByTimeAsync(600_000);
      const later = (async () => {
        for (let n = 0; n < 4; n++) await call().then(answered);
      })();
      // Time stands still while they are asked.
      for (let turn = 0; turn < 500 && answered.mock.calls.length < 4; turn++)
        await new Promise((resolve) => setImmediate(resolve));
      expect(answered).toHaveBeenCalledTimes(4);
      await later;
    } finally {
      vi.useRealTimers();
    }
  },
);

test('nothing of what the store is asked or answers is copied for a log', () => {
  const steps = ({ middlewareStack }: DynamoDBClient) => middlewareStack.identify().join('\n');
  expect(steps(new DynamoDBClient({}))).toContain('loggerMiddleware');
  expect(steps(storeClient())).not.toContain('loggerMiddleware');
});
