import '../../../components/cc-more-menu/cc-more-menu.js';
import type {CcMoreMenu} from '../../../components/cc-more-menu/cc-more-menu.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

type Given = Partial<Pick<CcMoreMenu, 'hasThread' | 'live' | 'sound' | 'notifications'>>;

export class MoreMenuHarness extends Harness<CcMoreMenu> {
  static mount(properties: Given = {}, stage?: Stage): Promise<MoreMenuHarness> {
    return mount(MoreMenuHarness, 'cc-more-menu', properties, stage);
  }

  get trigger(): HTMLButtonElement {
    return this.button(this.element.t.more);
  }

  get isOpen(): boolean {
    return this.trigger.ariaExpanded === 'true' && this.find('menu', this.element.t.more) !== null;
  }

  /** What can be chosen, in order. */
  get items(): string[] {
    return this.namesOf('menuitem');
  }

  /** Opens the menu and chooses from it. */
  async choose(item: string): Promise<void> {
    if (!this.isOpen) await this.press(this.element.t.more);
    this.get('menuitem', item).click();
    await this.shown();
  }
}
