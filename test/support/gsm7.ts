import { gsm7PartLength, isGsm7 } from '../../shared/domain/messages/gsm7.ts';

/** @returns whether the text goes out as one SMS part of 160 characters. */
export const isOneGsm7Part = (text: string): boolean => text.length <= gsm7PartLength && isGsm7(text);
