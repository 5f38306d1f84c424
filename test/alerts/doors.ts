/** As much of an AWS client as the product uses of it. */
export interface ServiceDoor {
  send(command: object): Promise<unknown>;
}

export const services = ['dynamodb', 'sns', 'ses', 'sms', 'scheduler'] as const;
export type Service = (typeof services)[number];
