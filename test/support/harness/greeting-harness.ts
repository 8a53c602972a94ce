import {CcGreeting} from '../../../components/cc-greeting/cc-greeting.js';
import {defineElement} from '../../../components/define-element.js';
import {Harness} from './harness.js';
import {putOnStage, type Stage} from './mount.js';

defineElement('cc-greeting', CcGreeting);

export class GreetingHarness extends Harness<CcGreeting> {
  /** What the visitor did with it. */
  readonly done: ('accept' | 'dismiss')[] = [];

  static async mount(words: string, stage?: Stage): Promise<GreetingHarness> {
    const element = new CcGreeting();
    element.say(words, 'Dismiss');
    await putOnStage(element, stage);
    return new GreetingHarness(element);
  }

  private constructor(element: CcGreeting) {
    super(element);
    element.onaccept = () => this.done.push('accept');
    element.ondismiss = () => this.done.push('dismiss');
  }
}
