import { describe, expect, it } from 'vitest';
import { inLane } from '../../infra/local/stream/stream-event.ts';
import { lanes } from '../../shared/domain/messages/events.ts';
import { both } from './support/synthesised.ts';

/** An image as the outbox writes it: with its mark while it is pending, without once it is done. */
const images = lanes.flatMap((lane) => [
  { lane: { S: lane }, pending: { S: 'PENDING' } },
  { lane: { S: lane }, pending: undefined },
]);

describe.each(both)('the stream mappings of $stage.name', (templates) => {
  it('pick the events that the laptop picks, lane by lane', () => {
    const patterns = templates
      .all('AWS::Lambda::EventSourceMapping')
      .map(({ props }) => JSON.parse(props.FilterCriteria.Filters[0].Pattern).dynamodb.NewImage);
    expect(patterns.map(({ lane }) => lane.S[0]).toSorted()).toEqual([...lanes].toSorted());
    for (const { lane, pending } of patterns) {
      expect(pending).toEqual({ S: [{ exists: true }] });
      for (const image of images) {
        const deployed = lane.S.includes(image.lane.S) && image.pending !== undefined;
        expect(inLane(lane.S[0])({ dynamodb: { NewImage: image as never } })).toBe(deployed);
      }
    }
  });
});
