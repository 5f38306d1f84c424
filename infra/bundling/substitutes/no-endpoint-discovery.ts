/**
 * Stands in for `@aws-sdk/endpoint-cache`, an LRU cache of discovered addresses. The DynamoDB client asks it before every
 * request, though only Timestream needs discovery and ours is off: nothing was ever discovered.
 */
export class EndpointCache {
  getEndpoint(): undefined {
    return undefined;
  }
  get(): undefined {
    return undefined;
  }
  has(): boolean {
    return false;
  }
  set(): void {}
  delete(): void {}
  clear(): void {}
}
