import {expect} from '@open-wc/testing';
import {messages as arabic} from '../../../src/i18n/service/ar.js';
import {dragged, DropTargetHarness} from '../../support/harness/drop-target-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

const file = new File(['x'], 'Holiday.png', {type: 'image/png'});
const other = new File(['y'], 'Orders.csv', {type: 'text/csv'});

describe('<cc-drop-target>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible: ${scheme}`, async () => {
      const target = await DropTargetHarness.mount({scheme});
      await target.drag('dragenter', dragged(file));
      await expect(target.element).to.be.accessible();
    });
  }

  it('is not to be seen until a file is dragged over the panel', async () => {
    const target = await DropTargetHarness.mount();
    expect(target.invitation).to.equal(null);
    await target.drag('dragenter', dragged(file));
    expect(target.invitation).to.equal('Drop the file to send it');
    await target.drag('dragleave', dragged(file));
    expect(target.invitation).to.equal(null);
  });

  it('stays while the file goes from one thing in the panel to another', async () => {
    const target = await DropTargetHarness.mount();
    const within = document.createElement('p');
    target.element.after(within);
    await target.drag('dragenter', dragged(file));
    await target.drag('dragenter', dragged(file), within);
    await target.drag('dragleave', dragged(file));
    expect(target.invitation).to.not.equal(null);
    await target.drag('dragleave', dragged(file), within);
    expect(target.invitation).to.equal(null);
  });

  it('asks to send the files that are dropped, and lets the browser not open them', async () => {
    const target = await DropTargetHarness.mount();
    await target.drag('dragenter', dragged(file, other));
    expect(await target.drag('dragover', dragged(file, other))).to.equal(false);
    expect(await target.drag('drop', dragged(file, other))).to.equal(false);
    const [request] = target.requests;
    expect(request?.type === 'send-files' && request.files.map(({name}) => name)).to.deep.equal([
      'Holiday.png',
      'Orders.csv',
    ]);
    expect(target.requests).to.have.length(1);
    expect(target.invitation).to.equal(null);
  });

  it('asks for nothing where files were announced and none came', async () => {
    const target = await DropTargetHarness.mount();
    const empty = {types: ['Files'], files: []};
    const drop = new DragEvent('drop', {bubbles: true, cancelable: true});
    Object.defineProperty(drop, 'dataTransfer', {value: empty});
    target.element.parentElement?.dispatchEvent(drop);
    expect(target.requests).to.deep.equal([]);
    expect(drop.defaultPrevented).to.equal(true);
  });

  it('leaves a text that is dragged to the browser', async () => {
    const target = await DropTargetHarness.mount();
    for (const step of ['dragenter', 'dragover', 'drop'] as const) {
      expect(await target.drag(step, dragged('a text')), step).to.equal(true);
    }
    expect(target.invitation).to.equal(null);
    expect(target.requests).to.deep.equal([]);
  });

  it('does not stand in the way of what it covers', async () => {
    const target = await DropTargetHarness.mount();
    await target.drag('dragenter', dragged(file));
    expect(getComputedStyle(target.element).pointerEvents).to.equal('none');
  });

  it('hears nothing of a panel that it was taken out of', async () => {
    const target = await DropTargetHarness.mount();
    const panel = target.element.parentElement!;
    target.element.remove();
    expect(await target.drag('drop', dragged(file), panel)).to.equal(true);
    expect(target.requests).to.deep.equal([]);
  });

  it('speaks the page’s language', async () => {
    const target = await DropTargetHarness.mount({locale: 'ar'});
    await target.drag('dragenter', dragged(file));
    expect(target.invitation).to.equal(arabic.dropToSend);
  });
});
