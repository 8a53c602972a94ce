import type {TestContext} from 'node:test';
import {Chronicle} from './chronicle.js';

export interface Exchange {
  readonly call: string;
  /** `null` where no answer came. */
  readonly status: number | null;
}

const PATH = /\/apiaccess\/ccmessaging\/([^?]*)/;

/** Sees every request of the widget end, and can keep an answer back. */
export class Traffic {
  readonly ended = new Chronicle<Exchange>();
  readonly #held = new Map<string, Promise<void>>();

  constructor(t: TestContext) {
    const {fetch} = globalThis;
    t.mock.method(globalThis, 'fetch', async (input: string | Request, init?: RequestInit) => {
      const call = PATH.exec(typeof input === 'string' ? input : input.url)?.[1];
      if (call === undefined) return fetch(input, init);
      let status: number | null = null;
      try {
        const response = await fetch(input, init);
        await this.#held.get(call);
        ({status} = response);
        return response;
      } finally {
        this.ended.add({call, status});
      }
    });
  }

  /** Keeps the answers of a call back until the returned function is called. */
  hold(call: string): () => void {
    let release: () => void = () => {};
    this.#held.set(call, new Promise((resolve) => (release = resolve)));
    return release;
  }

  count(call: string): number {
    return this.ended.all.filter((exchange) => exchange.call === call).length;
  }

  /** Resolves when the n-th request of a call has ended. */
  until(call: string, n = 1): Promise<void> {
    return this.ended.until(() => this.count(call) >= n, `${call}, number ${n}`);
  }
}
