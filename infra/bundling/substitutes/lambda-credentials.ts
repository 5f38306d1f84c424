/**
 * Stands in for `@aws-sdk/credential-provider-node`. Lambda hands a function its role's credentials in the environment, for
 * as long as the container lives; profiles, SSO, web identity and metadata services do not exist there. (With SnapStart
 * credentials come from an address instead: then take this substitute away.)
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
