import type {CallView} from '../../../machines/call-view.js';
import '../../../components/cc-video-stage/cc-video-stage.js';
import type {CcVideoStage} from '../../../components/cc-video-stage/cc-video-stage.js';
import {loadAllMessages} from '../all-messages.js';
import {callViewOf} from '../call-views.js';
import {Harness} from './harness.js';
import {putOnStage, type Stage} from './mount.js';

export class VideoStageHarness extends Harness<CcVideoStage> {
  static async mount(call: Partial<CallView>, stage: Stage = {}): Promise<VideoStageHarness> {
    const element = document.createElement('cc-video-stage');
    const t = await loadAllMessages(stage.locale ?? 'en');
    Object.assign(element, {t, letter: 'A', call: callViewOf({step: null, kind: 'video', ...call})});
    const ground = document.createElement('div');
    ground.style.setProperty('position', 'relative');
    ground.style.setProperty('block-size', '300px');
    const over = Object.assign(document.createElement('button'), {type: 'button', textContent: 'Over'});
    ground.append(element, over);
    await putOnStage(ground, stage);
    const harness = new VideoStageHarness(element);
    await harness.shown();
    return harness;
  }

  /** Goes on to another moment of the call. */
  goOn(call: Partial<CallView>): Promise<void> {
    return this.give({call: {...this.element.call, ...call}});
  }

  /** Whether what stands over the picture may fade. */
  get isQuiet(): boolean {
    return this.ground.hasAttribute('quiet');
  }

  get ground(): HTMLElement {
    return this.element.parentElement!;
  }

  /** What stands over the picture. */
  get over(): HTMLElement {
    return this.ground.querySelector('button')!;
  }

  /** In which quarter the own picture stands, as it is seen. */
  get corner(): string {
    const tile = this.picture(this.element.t.yourPicture).getBoundingClientRect();
    const stage = this.element.getBoundingClientRect();
    const isTop = tile.top + tile.height / 2 < stage.top + stage.height / 2;
    const isLeft = tile.left + tile.width / 2 < stage.left + stage.width / 2;
    return `${isTop ? 'top' : 'bottom'} ${isLeft ? 'left' : 'right'}`;
  }

  get handle(): HTMLButtonElement {
    return this.button(this.element.t.moveYourPicture);
  }
}
