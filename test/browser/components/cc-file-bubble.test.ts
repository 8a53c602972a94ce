import {expect, waitUntil} from '@open-wc/testing';
import type {CcFileBubble} from '../../../components/cc-file-bubble/cc-file-bubble.js';
import {Fault} from '../../../src/domain/faults.js';
import type {FileKind} from '../../../src/domain/thread.js';
import {FileBubbleHarness} from '../../support/harness/file-bubble-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {fileOf, madePicture, nameOf} from '../../support/harness/rich-items.js';

const KINDS = ['image', 'audio', 'video', 'document'] satisfies FileKind[];
const there = (kind: FileKind) => ({phase: 'there', url: madePicture(), name: nameOf(kind)}) as const;
const phases = (kind: FileKind): Record<string, CcFileBubble['state']> => ({
  'not fetched': undefined,
  fetching: {phase: 'fetching', progress: 0.4},
  failed: {phase: 'failed', fault: new Fault('network/timeout')},
  there: there(kind),
});

describe('<cc-file-bubble>', () => {
  for (const scheme of SCHEMES) {
    for (const kind of KINDS) {
      for (const [phase, state] of Object.entries(phases(kind))) {
        it(`is accessible: ${kind}, ${phase}, ${scheme}`, async () => {
          const {element} = await FileBubbleHarness.mount(fileOf(kind), state, {scheme});
          await expect(element).to.be.accessible();
        });
      }
    }
  }

  describe('before it is fetched', () => {
    it('says what it is, how large, and offers to download it', async () => {
      const message = fileOf('document');
      const bubble = await FileBubbleHarness.mount(message);
      expect(bubble.read).to.equal('Terms of delivery.txt TXT · 348 kB');
      expect(bubble.buttons).to.deep.equal(['Download Terms of delivery.txt']);
      await bubble.press('Download Terms of delivery.txt');
      expect(bubble.requests).to.deep.equal([{type: 'fetch-file', id: message.id}]);
    });

    it('says nothing of a size that nobody told', async () => {
      const bubble = await FileBubbleHarness.mount(fileOf('document', {bytes: null}));
      expect(bubble.read).to.equal('Terms of delivery.txt TXT');
    });

    for (const kind of ['image', 'audio', 'video'] as const) {
      it(`asks for it when it comes into sight, once: ${kind}`, async () => {
        const message = fileOf(kind);
        const bubble = await FileBubbleHarness.mount(message);
        await bubble.seen();
        await bubble.give({state: {phase: 'fetching', progress: null}});
        await bubble.give({state: undefined});
        expect(bubble.asked).to.deep.equal([message.id]);
      });
    }

    it('asks for nothing that is out of sight', async () => {
      const far = await FileBubbleHarness.mount(fileOf('image'), there('image'));
      far.element.style.marginBlockStart = '4000px';
      const near = await FileBubbleHarness.mount(fileOf('image'), there('image'));
      far.element.before(near.element);
      await Promise.all([far.give({state: undefined}), near.give({state: undefined})]);
      await near.seen();
      expect(far.asked).to.deep.equal([]);
    });

    it('asks for it where it was moved to', async () => {
      const message = fileOf('image');
      const bubble = await FileBubbleHarness.mount(message, there('image'));
      bubble.element.style.marginBlockStart = '4000px';
      await bubble.give({state: undefined});
      const {element} = bubble;
      const frame = element.parentElement!;
      element.remove();
      element.style.marginBlockStart = '';
      frame.append(element);
      await bubble.seen();
      expect(bubble.asked).to.deep.equal([message.id]);
    });

    it('asks for the other file when it is given another', async () => {
      const bubble = await FileBubbleHarness.mount(fileOf('image'));
      await bubble.seen();
      const other = fileOf('image');
      await bubble.give({message: other});
      await waitUntil(() => bubble.asked.includes(other.id));
    });

    it('waits with a document until it is asked for', async () => {
      const document = await FileBubbleHarness.mount(fileOf('document'));
      const picture = await FileBubbleHarness.mount(fileOf('image'), there('image'));
      document.element.after(picture.element);
      await picture.give({state: undefined});
      await picture.seen();
      expect(document.requests).to.deep.equal([]);
    });
  });

  describe('while it is fetched', () => {
    it('shows how far it is, and can be stopped', async () => {
      const message = fileOf('video');
      const bubble = await FileBubbleHarness.mount(message, {phase: 'fetching', progress: 0.4});
      expect(bubble.progress).to.equal(0.4);
      expect(bubble.buttons).to.deep.equal(['Cancel']);
      await bubble.press('Cancel');
      expect(bubble.requests).to.deep.equal([{type: 'cancel-download', id: message.id}]);
    });

    it('shows that nobody can tell how far it is', async () => {
      const bubble = await FileBubbleHarness.mount(fileOf('video'), {phase: 'fetching', progress: null});
      expect(bubble.progress).to.equal(null);
      await bubble.give({state: {phase: 'fetching', progress: 0.5}});
      expect(bubble.progress).to.equal(0.5);
      await bubble.give({state: {phase: 'fetching', progress: null}});
      expect(bubble.progress).to.equal(null);
    });
  });

  it('says that it could not be fetched, and tries again', async () => {
    const message = fileOf('image');
    const bubble = await FileBubbleHarness.mount(message, {phase: 'failed', fault: new Fault('network/timeout')});
    expect(bubble.read).to.equal('Parcel.png The file could not be fetched. Try again in a moment.');
    expect(bubble.buttons).to.deep.equal(['Try again']);
    await bubble.press('Try again');
    expect(bubble.requests).to.deep.equal([{type: 'fetch-file', id: message.id}]);
  });

  describe('when it is there', () => {
    it('shows a picture, to be seen large', async () => {
      const message = fileOf('image');
      const state = there('image');
      const bubble = await FileBubbleHarness.mount(message, state);
      expect(bubble.buttons).to.deep.equal(['View Parcel.png']);
      expect(bubble.get('image', 'Parcel.png').getAttribute('src')).to.equal(state.url);
      bubble.button('View Parcel.png').focus();
      await bubble.keys('Enter');
      expect(bubble.viewed).to.deep.equal([message.id]);
    });

    for (const kind of ['audio', 'video'] as const) {
      it(`can be played, by the browser’s own controls: ${kind}`, async () => {
        const {player} = await FileBubbleHarness.mount(fileOf(kind), there(kind));
        expect(player?.localName).to.equal(kind);
        expect(player?.ariaLabel).to.equal(nameOf(kind));
        expect(player?.controls).to.equal(true);
        expect(player?.autoplay).to.equal(false);
      });
    }

    it('offers a document for saving, under its name', async () => {
      const state = there('document');
      const bubble = await FileBubbleHarness.mount(fileOf('document'), state);
      expect(bubble.saving.computedName).to.equal('Save Terms of delivery.txt');
      expect(bubble.saving.getAttribute('href')).to.equal(state.url);
      expect(bubble.saving.download).to.equal('Terms of delivery.txt');
      expect(bubble.buttons).to.deep.equal([]);
    });

    it('keeps the focus of who has pressed Download', async () => {
      const bubble = await FileBubbleHarness.mount(fileOf('document'));
      bubble.button('Download Terms of delivery.txt').focus();
      await bubble.give({state: {phase: 'fetching', progress: null}});
      expect(bubble.focusedName).to.equal('Cancel');
      await bubble.give({state: there('document')});
      expect(bubble.focusedName).to.equal('Save Terms of delivery.txt');
    });

    it('takes no focus that is elsewhere', async () => {
      const bubble = await FileBubbleHarness.mount(fileOf('document'));
      const elsewhere = document.createElement('input');
      bubble.element.after(elsewhere);
      elsewhere.focus();
      await bubble.give({state: there('document')});
      expect(document.activeElement === elsewhere).to.equal(true);
    });
  });

  it('shows and saves a disguised name without what disguises it', async () => {
    const name = '../../invoice\u202egnp.exe';
    const bubble = await FileBubbleHarness.mount(fileOf('document', {name, extension: 'exe'}), there('document'));
    expect(bubble.read).to.match(/^invoicegnp\.exe /);
    expect(bubble.saving.download).to.equal('invoicegnp.exe');
  });

  it('keeps the end of a long name in sight', async () => {
    const name = `${'Very long '.repeat(20)}name.txt`;
    const bubble = await FileBubbleHarness.mount(fileOf('document', {name}));
    const edge = bubble.element.getBoundingClientRect().right;
    expect(bubble.button(`Download ${name}`).getBoundingClientRect().right).to.be.at.most(edge);
    expect(bubble.read.endsWith('TXT · 348 kB')).to.equal(true);
  });

  it('speaks the page’s language, and keeps a name’s own direction', async () => {
    const bubble = await FileBubbleHarness.mount(fileOf('document'), undefined, {locale: 'ar'});
    const {t} = bubble.element;
    expect(bubble.buttons).to.deep.equal([t.fetchFile('Terms of delivery.txt')]);
    const [start, end] = [...bubble.element.shadowRoot!.querySelectorAll('bdi span')].map((part) =>
      part.getBoundingClientRect(),
    );
    expect(start!.left).to.be.lessThan(end!.left);
  });
});
