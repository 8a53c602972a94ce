import '../../../components/cc-pre-chat/cc-pre-chat.js';
import type {CcPreChat} from '../../../components/cc-pre-chat/cc-pre-chat.js';
import type {PreChatField} from '../../../src/domain/pre-chat.js';
import {FormHarness} from './form-harness.js';
import {mount, type Stage} from './mount.js';

export class PreChatHarness extends FormHarness<CcPreChat> {
  static mount(fields: readonly PreChatField[], stage?: Stage): Promise<PreChatHarness> {
    return mount(PreChatHarness, 'cc-pre-chat', {fields, locale: stage?.locale ?? 'en'}, stage);
  }

  /** Ticks a box. */
  async tick(name: string): Promise<void> {
    this.field(name).click();
    await this.shown();
  }
}
