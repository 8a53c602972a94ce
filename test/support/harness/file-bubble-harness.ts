import {waitUntil} from '@open-wc/testing';
import '../../../components/cc-file-bubble/cc-file-bubble.js';
import type {CcFileBubble} from '../../../components/cc-file-bubble/cc-file-bubble.js';
import type {FileMessage} from '../../../src/domain/thread.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class FileBubbleHarness extends Harness<CcFileBubble> {
  /** The ids of the pictures that were asked to be seen large. */
  readonly viewed: string[] = [];

  static async mount(
    message: FileMessage,
    state?: CcFileBubble['state'],
    stage?: Stage & {locale?: string},
  ): Promise<FileBubbleHarness> {
    const locale = stage?.locale ?? 'en';
    const bubble = await mount(FileBubbleHarness, 'cc-file-bubble', {message, state, locale}, stage);
    bubble.element.addEventListener('cc-view-picture', ({messageId}) => bubble.viewed.push(messageId));
    return bubble;
  }

  /** What is written on it, spaces joined. */
  get read(): string {
    return (this.element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** The ids of the files that were asked for. */
  get asked(): string[] {
    return this.requests.flatMap((request) => (request.type === 'fetch-file' ? request.id : []));
  }

  /** How far it has been fetched, 0 to 1; `null` while nobody can tell. */
  get progress(): number | null {
    const bar = this.get('progressbar', this.element.t.fetching) as HTMLProgressElement;
    return bar.position < 0 ? null : bar.value;
  }

  /** The link by which a file is saved. */
  get saving(): HTMLAnchorElement {
    return this.get('link') as HTMLAnchorElement;
  }

  /** The sound or film that can be played; `null` where there is none. */
  get player(): HTMLMediaElement | null {
    return this.element.shadowRoot?.querySelector<HTMLMediaElement>('audio, video') ?? null;
  }

  /** Waits until the file is asked for because it is in sight. */
  seen(): Promise<void> {
    return waitUntil(() => this.asked.length > 0, 'the file in sight was not asked for');
  }
}
