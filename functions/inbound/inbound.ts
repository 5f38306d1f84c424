import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import {
  caseBatches,
  cases,
  clock,
  committing,
  directory,
  gatherings,
  issuedPages,
  log,
  messageLedger,
  rounds,
  staffSmsNumber,
  testPages,
  zone,
} from '../compose.ts';
import { pick } from '../container.ts';
import { inboundHandler } from './inbound-handler.ts';
import { mailReceipt } from './mail-receipt.ts';
import { smsReceipt } from './sms-receipt.ts';
import { smsReply } from './sms-reply.ts';

/** What may come in, each kind known by its payload. */
const kinds = memoiseOnce(() => {
  const receipts = { ...pick({ ...committing, cases, clock, log, messages: messageLedger }), derivedId };
  return [
    smsReply(
      pick({
        ...{ ...committing, caseBatches, cases, clock, directory, gatherings, issuedPages, log, rounds },
        ...{ staffSmsNumber, testPages, zone },
      }),
    ),
    mailReceipt(receipts),
    smsReceipt(receipts),
  ];
});

export const handler = inboundHandler(kinds);
