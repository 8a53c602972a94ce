import {expect} from '@open-wc/testing';
import type {CcFileBubble} from '../../../components/cc-file-bubble/cc-file-bubble.js';
import type {FileView} from '../../../machines/service-view.js';
import {NO_SERVICES} from '../../../machines/service-view.js';
import type {FileKind} from '../../../src/domain/thread.js';
import {FILE_NAMES} from '../../support/hostile/file-names.js';
import {HostileList, sentFile} from '../../support/hostile/hostile-list.js';
import {shapeOf} from '../../support/hostile/shape.js';
import {expectInert} from '../../support/hostile/watch.js';

const url = URL.createObjectURL(new Blob(['a']));
const there = (name: string): FileView => ({phase: 'there', url, name});

/** What may be in no name that is shown or offered. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNCLEAN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\\/]/;

/** The real list with a file for each name, fetched or not. */
const listOf = async (kind: FileKind, state: (name: string) => FileView | null) => {
  const sent = FILE_NAMES.map((hostile) => ({...hostile, item: sentFile(hostile.markup, {kind})}));
  const files = new Map<string, FileView>();
  for (const {item, markup} of sent) {
    const view = state(markup);
    if (view) files.set(item.id, view);
  }
  const harmless = sentFile('harmless.txt', {kind});
  const view = state('harmless.txt');
  if (view) files.set(harmless.id, view);
  const list = await HostileList.show([harmless, ...sent.map(({item}) => item)], {...NO_SERVICES, files});
  const bubbleOf = (item: (typeof sent)[number]['item']) => list.part(item, 'cc-file-bubble') as CcFileBubble;
  return {list, sent, bubbleOf, shape: shapeOf(bubbleOf(harmless))};
};

/** What is cut is hidden; this element is shown whole. */
const expectWhole = (end: Element, box: Element, name: string): void => {
  const [inner, outer] = [end.getBoundingClientRect(), box.getBoundingClientRect()];
  expect(inner.left, name).to.be.at.least(outer.left);
  expect(inner.right, name).to.be.at.most(outer.right + 0.5);
  expect(end.scrollWidth, name).to.be.at.most(Math.ceil(inner.width));
};

describe('hostile file names', function () {
  this.timeout(60_000);

  it('are at least 25, and clean where they are shown', () => {
    expect(FILE_NAMES.length).to.be.at.least(25);
    for (const {name, shown} of FILE_NAMES) expect(shown, name).not.to.match(UNCLEAN);
  });

  for (const [phase, state] of Object.entries({
    'before it is fetched': () => null,
    'when it has failed': null,
    'when it can be saved': there,
  })) {
    it(`are shown with their true end: ${phase}`, async () => {
      const {Fault} = await import('../../../src/domain/faults.js');
      const failed = (): FileView => ({phase: 'failed', fault: new Fault('network/timeout')});
      const {list, sent, bubbleOf, shape} = await listOf('document', state ?? failed);
      for (const {name, item, shown} of sent) {
        const bubble = bubbleOf(item);
        const words = bubble.shadowRoot!.querySelector('bdi')!;
        expect(words.textContent, name).to.equal(shown);
        expectWhole(words.lastElementChild!, bubble, name);
        expect(words.lastElementChild!.textContent, name).to.equal(shown.slice(-10));
        expect(shapeOf(bubble), name).to.equal(shape);
        const save = bubble.shadowRoot!.querySelector('a');
        if (state === there) {
          expect(save!.download, name).to.equal(shown);
          expect(save!.href, name).to.equal(url);
        } else expect(save, name).to.equal(null);
      }
      await expectInert(list.element.shadowRoot!);
    });
  }

  for (const kind of ['image', 'audio', 'video'] as const) {
    it(`are only words beside what is shown: ${kind}`, async () => {
      const {list, sent, bubbleOf, shape} = await listOf(kind, there);
      for (const {name, item, shown} of sent) {
        const bubble = bubbleOf(item);
        const media = bubble.shadowRoot!.querySelector<HTMLMediaElement | HTMLImageElement>('img, audio, video')!;
        expect(media.getAttribute('alt') ?? media.ariaLabel, name).to.equal(shown);
        expect(media.src, name).to.equal(url);
        expect(shapeOf(bubble), name).to.equal(shape);
      }
      await expectInert(list.element.shadowRoot!);
    });
  }

  it('are clean in the picture that is seen large', async () => {
    const {list, sent} = await listOf('image', there);
    const large = list.element.shadowRoot!.querySelector('cc-lightbox')!;
    for (const {name, item, shown} of sent) {
      await large.show(item.id);
      const tree = large.shadowRoot!;
      expect(tree.querySelector('bdi')!.textContent, name).to.equal(shown);
      expect(tree.querySelector('a')!.download, name).to.equal(shown);
    }
    await expectInert(large.shadowRoot!);
  });

  it('are clean where key and extension are hostile and there is no name', async () => {
    const parts = [
      ['../../etc', 'txt'],
      ['\u202etxt', 'exe\u202egpj'],
      ['..', '/../../a'],
      ['k/', '/'],
      ['', '\u202e'],
    ] as const;
    const sent = parts.map(([key, extension]) =>
      sentFile(null, {file: {...sentFile('').file, name: null, key, extension}}),
    );
    const list = await HostileList.show(sent);
    for (const item of sent) {
      const shown = list.part(item, 'cc-file-bubble').shadowRoot!.querySelector('bdi')!.textContent;
      expect(shown).not.to.match(UNCLEAN);
      expect(shown).not.to.equal('');
    }
  });
});
