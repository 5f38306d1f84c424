/** Of this type texts to staff and alarms must be, a setting of the account: SNS sends the other as cheaply as it can, not as surely. */
export const textType = 'Transactional';
