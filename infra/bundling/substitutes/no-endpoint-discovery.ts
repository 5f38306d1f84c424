/**
 * Stands in for `@aws-sdk/middleware-endpoint-discovery`, which the DynamoDB client sets up for clients that ask a service for its
 * addresses. Of those services only Timestream needs it, and ours is off: nothing was ever discovered.
 */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: (): undefined => undefined,
  configFileSelector: (): undefined => undefined,
  default: undefined,
};

export const resolveEndpointDiscoveryConfig = <C>(config: C): C => config;
