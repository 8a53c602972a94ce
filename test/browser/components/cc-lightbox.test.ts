import {expect} from '@open-wc/testing';
import type {Picture} from '../../../components/cc-lightbox/cc-lightbox.js';
import {LightboxHarness} from '../../support/harness/lightbox-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {madePicture} from '../../support/harness/rich-items.js';

const pictures: readonly Picture[] = ['One', 'Two', 'Three'].map((name) => ({
  id: name.toLowerCase(),
  url: madePicture(),
  name: `${name}.png`,
}));

const open = async (...[id = 'one', stage]: [string?, Parameters<typeof LightboxHarness.mount>[1]?]) => {
  const lightbox = await LightboxHarness.mount(pictures, stage);
  await lightbox.show(id);
  return lightbox;
};

describe('<cc-lightbox>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible: ${scheme}`, async () => {
      const {element} = await open('one', {scheme});
      await expect(element).to.be.accessible();
    });
  }

  it('is not there until a picture is to be seen', async () => {
    const lightbox = await LightboxHarness.mount(pictures);
    expect(lightbox.isOpen).to.equal(false);
    expect(lightbox.buttons).to.deep.equal([]);
  });

  it('is a modal dialog named for its picture, which can be saved and closed', async () => {
    const lightbox = await open('two');
    expect(lightbox.namesOf('dialog')).to.deep.equal(['Two.png']);
    expect(lightbox.get('dialog').matches(':modal')).to.equal(true);
    expect(lightbox.shownPicture.computedName).to.equal('Two.png');
    const link = lightbox.get('link') as HTMLAnchorElement;
    expect(link.computedName).to.equal('Save Two.png');
    expect(link.download).to.equal('Two.png');
    expect(link.getAttribute('href')).to.equal(pictures[1]?.url);
    expect(lightbox.buttons).to.deep.equal(['Close']);
  });

  const ways: Record<string, (lightbox: LightboxHarness) => Promise<void>> = {
    'its button': (lightbox) => lightbox.press('Close'),
    Escape: (lightbox) => lightbox.keys('Escape'),
    'a press beside the picture': (lightbox) => lightbox.pressBeside(),
  };
  for (const [way, close] of Object.entries(ways)) {
    it(`closes by ${way}, and gives the focus back`, async () => {
      const before = document.createElement('button');
      document.body.append(before);
      before.focus();
      const lightbox = await open();
      expect(lightbox.focused).to.not.equal(null);
      await close(lightbox);
      expect(lightbox.isOpen).to.equal(false);
      expect(document.activeElement === before).to.equal(true);
      before.remove();
    });
  }

  it('stays when the picture itself is pressed', async () => {
    const lightbox = await open();
    lightbox.shownPicture.click();
    await lightbox.shown();
    expect(lightbox.isOpen).to.equal(true);
  });

  it('lets the panel hear none of its keys', async () => {
    const lightbox = await open();
    const heard: string[] = [];
    lightbox.element.parentElement?.addEventListener('keydown', ({key}) => heard.push(key));
    await lightbox.keys('ArrowRight', '+', 'Escape');
    expect(heard).to.deep.equal([]);
  });

  it('turns the pages with the arrow keys, round both ends', async () => {
    const lightbox = await open();
    const seen: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
      await lightbox.keys(key);
      seen.push(lightbox.shownPicture.computedName);
    }
    expect(seen).to.deep.equal(['Two.png', 'Three.png', 'One.png', 'Three.png']);
  });

  it('turns them the other way from right to left', async () => {
    const lightbox = await open('one', {locale: 'ar'});
    await lightbox.keys('ArrowLeft');
    expect(lightbox.shownPicture.computedName).to.equal('Two.png');
    expect(lightbox.get('link').computedName).to.equal(lightbox.element.t.saveFile('Two.png'));
  });

  it('shows the one picture that there is, whatever arrow is pressed', async () => {
    const lightbox = await LightboxHarness.mount(pictures.slice(0, 1));
    await lightbox.show('one');
    await lightbox.keys('ArrowLeft', 'ArrowRight');
    expect(lightbox.shownPicture.computedName).to.equal('One.png');
  });

  it('shows the picture in its own size by + and a double press, and to fit again', async () => {
    const lightbox = await open();
    expect(lightbox.isLarge).to.equal(false);
    await lightbox.keys('+');
    expect(lightbox.isLarge).to.equal(true);
    await lightbox.keys('-');
    expect(lightbox.isLarge).to.equal(false);
    lightbox.shownPicture.dispatchEvent(new MouseEvent('dblclick', {bubbles: true}));
    await lightbox.shown();
    expect(lightbox.isLarge).to.equal(true);
  });

  it('asks nothing of the root', async () => {
    const lightbox = await open();
    await lightbox.keys('ArrowRight', 'Escape');
    expect(lightbox.requests).to.deep.equal([]);
  });
});
