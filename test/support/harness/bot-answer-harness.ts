import '../../../components/cc-bot-answer/cc-bot-answer.js';
import type {CcBotAnswer} from '../../../components/cc-bot-answer/cc-bot-answer.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

type Given = Partial<Pick<CcBotAnswer, 'answer' | 'rating' | 'latest'>>;

export class BotAnswerHarness extends Harness<CcBotAnswer> {
  static mount(properties: Given = {}, stage?: Stage): Promise<BotAnswerHarness> {
    const answer = {index: '7', questions: ['Where is my order?', 'Can I change it?']};
    return mount(BotAnswerHarness, 'cc-bot-answer', {messageId: 'answer-1', answer, ...properties}, stage);
  }

  /** Where the visitor says what was missing. */
  get reason(): HTMLInputElement {
    return this.get('textbox', this.element.t.whatWasMissing) as HTMLInputElement;
  }

  /** What is said of the rating; `null` where nothing is. */
  get status(): string | null {
    return this.textOf('status');
  }

  /** Writes a reason and sends it as Enter does. */
  async tell(reason: string): Promise<void> {
    this.reason.value = reason;
    this.reason.focus();
    await this.keys('Enter');
  }
}
