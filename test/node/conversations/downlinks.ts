/** What waits for the visitor's poll. */
export interface Downlink {
  readonly controlType: 'CHAT' | 'READ' | 'DISCONNECT';
  readonly sourceType: 'AGENT' | 'ROBOT' | 'SYSTEM';
  readonly content: string | null;
  readonly messageCode: string;
  readonly timestamp: number;
  readonly queueFlag: 'Y' | null;
  readonly senderNickname: string | null;
  readonly mediaType: 'TEXT';
  /** The session in which it was said. */
  readonly callId: string;
}

/** Keeps what is said to the visitor until a poll has brought it, whole. */
export class Downlinks {
  #items: Downlink[] = [];
  #callId = '';
  #reader: ((items: readonly Downlink[]) => void) | null = null;

  get size(): number {
    return this.#items.length;
  }

  put(item: Downlink): void {
    this.#items.push(item);
    this.#serve();
  }

  /** What a reply had that did not reach the visitor, or is to reach the visitor twice. */
  putBack(items: readonly Downlink[]): void {
    this.#items = [...items, ...this.#items].filter(
      ({controlType, callId}) => controlType !== 'DISCONNECT' || callId === this.#callId,
    );
    this.#serve();
  }

  /** A session begins. A former one's end is nothing to it. */
  begin(callId: string): void {
    this.#callId = callId;
    this.putBack([]);
  }

  /** Tells once of what is there, or comes. @returns gives up waiting */
  read(tell: (items: readonly Downlink[]) => void): () => void {
    this.#reader = tell;
    this.#serve();
    return () => {
      if (this.#reader === tell) this.#reader = null;
    };
  }

  #serve(): void {
    if (!this.#reader || this.#items.length === 0) return;
    const reader = this.#reader;
    this.#reader = null;
    reader(this.#items.splice(0));
  }
}
