import type {Gateway, GatewayFact} from '../gateway/gateway.js';
import {CallLine} from './call-line.js';

/** The line in use, and lines that the visitor was told to leave for another access code. */
export class CallLines {
  current: CallLine | undefined;
  readonly #former = new Set<CallLine>();

  open(gateway: Gateway, media: 'audio' | 'video', tell: (line: CallLine, fact: GatewayFact) => void): CallLine {
    if (this.current) this.#former.add(this.current);
    this.current = new CallLine(gateway, media, tell);
    return this.current;
  }

  /** Not before the visitor has come over: a BYE on the old dialog would end the call at the visitor's. */
  releaseFormer(): void {
    for (const line of this.#former) line.release();
    this.#former.clear();
  }

  release(): void {
    this.releaseFormer();
    this.current?.release();
  }
}
