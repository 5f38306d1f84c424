/** Stands in for `@smithy/core/event-streams`, which is loaded for operations that stream events. We call none. */
const unused = (): never => {
  throw new Error('This bundle leaves event streams out: see infra/bundling/bundle.ts.');
};

export const EventStreamSerde = unused;
export const eventStreamSerdeProvider = unused;
