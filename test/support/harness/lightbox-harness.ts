import '../../../components/cc-lightbox/cc-lightbox.js';
import type {CcLightbox, Picture} from '../../../components/cc-lightbox/cc-lightbox.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class LightboxHarness extends Harness<CcLightbox> {
  static mount(pictures: readonly Picture[], stage?: Stage): Promise<LightboxHarness> {
    return mount(LightboxHarness, 'cc-lightbox', {pictures}, stage);
  }

  async show(id: string): Promise<void> {
    await this.element.show(id);
    await this.shown();
  }

  get isOpen(): boolean {
    return this.find('dialog') !== null;
  }

  /** The picture that is shown. */
  get shownPicture(): HTMLImageElement {
    return this.get('image') as HTMLImageElement;
  }

  /** How wide the picture is allowed to be. */
  get isLarge(): boolean {
    return getComputedStyle(this.shownPicture).maxInlineSize === 'none';
  }

  /** Presses beside the picture. */
  async pressBeside(): Promise<void> {
    this.shownPicture.parentElement?.click();
    await this.shown();
  }
}
