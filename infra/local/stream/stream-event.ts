import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';

/** A record as Lambda hands it to a function: the wire form of DynamoDB JSON, dates as epoch seconds. */
export interface LambdaStreamRecord {
  eventID: string;
  eventName: string;
  eventVersion: string;
  eventSource: 'aws:dynamodb';
  awsRegion: string;
  eventSourceARN: string;
  dynamodb: Record<string, unknown> & { SequenceNumber: string };
}

export interface LambdaStreamEvent {
  Records: LambdaStreamRecord[];
}

export const sequenceOf = (record: StreamRecord): string => record.dynamodb?.SequenceNumber ?? '';

/** @returns the record in the form that a stream mapping delivers. */
export function lambdaRecord(record: StreamRecord, streamArn: string): LambdaStreamRecord {
  const at = record.dynamodb?.ApproximateCreationDateTime;
  return {
    eventID: record.eventID ?? '',
    eventName: record.eventName ?? '',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'us-east-1',
    eventSourceARN: streamArn,
    dynamodb: {
      ...record.dynamodb,
      ...(at ? { ApproximateCreationDateTime: Math.floor(at.getTime() / 1000) } : {}),
      SequenceNumber: sequenceOf(record),
    },
  };
}

/** The filter of a lane's mapping: only events still pending, so that a done mark does not come back as work. */
export const inLane =
  (lane: string) =>
  (record: StreamRecord): boolean => {
    const image = record.dynamodb?.NewImage;
    return image?.lane?.S === lane && image.pending !== undefined;
  };
