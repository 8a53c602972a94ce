import {Key} from 'selenium-webdriver';
import {startWebKit} from './webkit-driver.mjs';

/** Keys by the names that they have in `sendKeys`. */
const keyOf = (name) => {
  if (name === 'Space') return ' ';
  if (name.length === 1) return name;
  const key = Key[name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()];
  if (!key) throw new Error(`WebDriver has no key ${name}`);
  return key;
};

/** Keyboard and mouse of a page, as the commands of @web/test-runner-commands want them. */
const handsOn = (driver) => {
  const actions = () => driver.actions({async: false});
  const all = (keys, act) => keys.reduce((chain, key) => act(chain, keyOf(key)), actions());
  const at = {x: 0, y: 0, duration: 0};
  return {
    keyboard: {
      type: (text) => all([...text], (chain, key) => chain.keyDown(key).keyUp(key)).perform(),
      down: (key) => actions().keyDown(keyOf(key)).perform(),
      up: (key) => actions().keyUp(keyOf(key)).perform(),
      press: (chord) => {
        const keys = chord.length === 1 ? [chord] : chord.split('+');
        const held = all(keys, (chain, key) => chain.keyDown(key));
        return keys.reduceRight((chain, key) => chain.keyUp(keyOf(key)), held).perform();
      },
    },
    mouse: {
      move: (x, y) =>
        actions()
          .move({...at, x, y})
          .perform(),
      down: () => actions().press().perform(),
      up: () => actions().release().perform(),
      click: (x, y) =>
        actions()
          .move({...at, x, y})
          .click()
          .perform(),
    },
  };
};

/** Runs tests in WebKitGTK, one page at a time. */
export class WebKitLauncher {
  name = 'WebKitGTK';
  // The commands ask for this before they use `getPage`: the page is the one of puppeteer’s in what they need of it.
  type = 'puppeteer';
  concurrency = 1;
  #running;
  #hands;
  #session = null;

  async startSession(id, url) {
    this.#running ??= startWebKit();
    const {driver} = await this.#running;
    this.#hands ??= handsOn(driver);
    this.#session = id;
    await driver.get(url);
  }

  isActive(id) {
    return this.#session === id;
  }

  async getBrowserUrl() {
    return (await this.#running).driver.getCurrentUrl();
  }

  async stopSession() {
    this.#session = null;
    // Whatever the page still does ends with it.
    await (await this.#running).driver.get('about:blank');
    return {};
  }

  getPage() {
    return this.#hands;
  }

  startDebugSession() {
    throw new Error('WebKitGTK’s pages can’t be debugged from here.');
  }

  async stop() {
    await (await this.#running)?.stop();
  }
}
