import {Visitor, type VisitorIdentity} from './visitor.js';

export class Visitors {
  readonly #byKey = new Map<string, Visitor>();

  get all(): Visitor[] {
    return [...this.#byKey.values()];
  }

  admit(identity: VisitorIdentity): Visitor {
    const key = `${identity.channelId}\n${identity.userId}`;
    const known = this.#byKey.get(key);
    if (known) {
      known.userName = identity.userName;
      known.locale = identity.locale;
      return known;
    }
    const visitor = new Visitor(identity);
    this.#byKey.set(key, visitor);
    return visitor;
  }

  named(userId: string): Visitor | undefined {
    return this.all.find((visitor) => visitor.userId === userId);
  }

  clear(): void {
    for (const visitor of this.#byKey.values()) visitor.downlinks.endPoll();
    this.#byKey.clear();
  }
}
