/**
 * The errors that our calls may be answered with, by SDK client, as its types list them. All that the client can throw besides is left
 * out of the bundles. Should one come yet, it comes as an error of its service with its own name, message and status.
 */
export const errorsOfCalls: Readonly<Record<string, readonly string[]>> = {
  'client-dynamodb': [
    'ConditionalCheckFailedException',
    'IdempotentParameterMismatchException',
    'InternalServerError',
    'InvalidEndpointException',
    'ItemCollectionSizeLimitExceededException',
    'ProvisionedThroughputExceededException',
    'ReplicatedWriteConflictException',
    'RequestLimitExceeded',
    'ResourceNotFoundException',
    'ThrottlingException',
    'TransactionCanceledException',
    'TransactionConflictException',
    'TransactionInProgressException',
  ],
  'client-sns': [
    'AuthorizationErrorException',
    'EndpointDisabledException',
    'FilterPolicyLimitExceededException',
    'InternalErrorException',
    'InvalidParameterException',
    'InvalidParameterValueException',
    'InvalidSecurityException',
    'KMSAccessDeniedException',
    'KMSDisabledException',
    'KMSInvalidStateException',
    'KMSNotFoundException',
    'KMSOptInRequired',
    'KMSThrottlingException',
    'NotFoundException',
    'OptedOutException',
    'PlatformApplicationDisabledException',
    'ReplayLimitExceededException',
    'SubscriptionLimitExceededException',
    'ThrottledException',
    'ValidationException',
  ],
};
