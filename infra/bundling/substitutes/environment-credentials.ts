/**
 * Stands in for `@aws-sdk/credential-provider-node`. Lambda puts the role's credentials into the environment and nowhere
 * else, so the chain that looks for them in files, SSO and metadata services, and the clients that it brings, are a third of
 * a bundle for nothing. (With SnapStart they come from an address instead: then take this substitute away.)
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set: Lambda sets them for every function.');
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  };
};
