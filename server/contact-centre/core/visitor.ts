import type {Call} from './call.js';
import type {Chat} from './chat.js';
import type {Downlink} from './downlink.js';
import type {HistoryItem} from './history.js';
import {Outbox} from './outbox.js';

export interface VisitorIdentity {
  userId: string;
  userName: string;
  channelId: string;
  locale: string;
}

/** Somebody who got a ccmessaging-token: one userId on one channel. */
export class Visitor {
  readonly userId: string;
  readonly channelId: string;
  readonly downlinks = new Outbox<Downlink>();
  userName: string;
  locale: string;
  userAgent: string | undefined;
  address: string | undefined;
  /** What checkClickToCallSupport last told; undefined until it was asked. */
  callSupport: boolean | undefined;
  /** The running chat, or the last one. */
  chat: Chat | undefined;
  /** The running call, or the last one. */
  call: Call | undefined;

  /** All that was said on this channel, over all sessions, as queryHistoryChatMessage tells it. */
  readonly history: HistoryItem[] = [];

  constructor({userId, userName, channelId, locale}: VisitorIdentity) {
    this.userId = userId;
    this.channelId = channelId;
    this.userName = userName;
    this.locale = locale;
  }
}
