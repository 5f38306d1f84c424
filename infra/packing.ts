/** Least bytes of an answer that is packed where the client takes it so; in API Gateway and on a laptop alike. */
export const leastPackedBytes = 1024;
