import {randomUUID} from 'node:crypto';
import type {Visitor} from './visitor.js';

/** A message that a visitor left for whoever reads it. */
export class LeftMessage {
  readonly id = randomUUID();
  readonly at = Date.now();
  readonly visitor: Visitor;
  readonly contact: string;
  readonly text: string;
  done = false;
  /** What came of calling back. */
  callBack: string | null = null;

  constructor(visitor: Visitor, contact: string, text: string) {
    this.visitor = visitor;
    this.contact = contact;
    this.text = text;
  }
}
