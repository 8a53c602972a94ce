import {randomUUID} from 'node:crypto';
import type {Visitor} from './visitor.js';

interface Issued {
  visitor: Visitor;
  renewFrom: number;
  expires: number;
  successor?: string;
}

/** ccmessaging-tokens: from half of its life on a token has a successor, and both are valid until they expire. */
export class MessageTokens {
  readonly #issued = new Map<string, Issued>();
  readonly #lifetimeMs: () => number;

  constructor(lifetimeMs: () => number) {
    this.#lifetimeMs = lifetimeMs;
  }

  issue(visitor: Visitor): string {
    this.#forgetExpired();
    const now = Date.now();
    const token = this.#write(visitor, now);
    const lifetime = this.#lifetimeMs();
    this.#issued.set(token, {visitor, renewFrom: now + lifetime / 2, expires: now + lifetime});
    return token;
  }

  visitorOf(token: string): Visitor | undefined {
    const issued = this.#issued.get(token);
    return issued && issued.expires > Date.now() ? issued.visitor : undefined;
  }

  /** A fresh token to switch to, once the given one is past half of its life. */
  successorOf(token: string): string | undefined {
    const issued = this.#issued.get(token);
    if (!issued || Date.now() < issued.renewFrom) return undefined;
    const next = issued.successor && this.#issued.get(issued.successor);
    if (!next || Date.now() >= next.renewFrom) issued.successor = this.issue(issued.visitor);
    return issued.successor;
  }

  expire(token: string): void {
    this.#issued.delete(token);
  }

  clear(): void {
    this.#issued.clear();
  }

  #write({channelId, userId}: Visitor, createTime: number): string {
    const claims = {createTime, tenantId: 'demo', channelId, userId, nonce: randomUUID()};
    return encodeURIComponent(Buffer.from(JSON.stringify(claims)).toString('base64'));
  }

  #forgetExpired(): void {
    const now = Date.now();
    for (const [token, {expires}] of this.#issued) if (expires <= now) this.#issued.delete(token);
  }
}
