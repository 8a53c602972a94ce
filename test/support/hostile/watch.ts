import {expect, nextFrame} from '@open-wc/testing';
import {allBelow} from '../harness/accessibility.js';

declare global {
  /** What hostile markup calls when it runs. */
  var hit: (what?: unknown) => void;
}

const hits: unknown[] = [];
globalThis.hit = (what) => hits.push(what);
// Everything that the page's modules fetch is kept there too.
performance.setResourceTimingBufferSize(10_000);

/** Follows no address, but lets one that is a script run. */
const stay = (event: Event): void => {
  const [link] = event.composedPath().filter((node): node is HTMLAnchorElement => 'href' in node);
  if (!String(link?.href).startsWith('javascript:')) event.preventDefault();
};

/** Presses, points at and focuses every element below a node. */
export const touch = (root: ParentNode): void => {
  (root.ownerDocument ?? root).addEventListener('click', stay);
  for (const element of allBelow(root)) {
    for (const type of ['mouseover', 'click']) {
      element.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true, composed: true}));
    }
    for (const type of ['focus', 'focusin']) {
      element.dispatchEvent(new FocusEvent(type, {bubbles: type === 'focusin', composed: true}));
    }
  }
};

/** Waits until a picture that was asked for last has failed: those before it have had their chance. */
export const letLoad = async (): Promise<void> => {
  const last = new Image();
  last.src = `data:image/png,${Math.random()}`;
  await last.decode().catch(() => null);
  await nextFrame();
  await nextFrame();
};

/** Touches everything, and fails where anything has run, been fetched from elsewhere or taken the place of a global. */
export const expectInert = async (root: ParentNode): Promise<void> => {
  await letLoad();
  touch(root);
  await letLoad();
  void expect(hits, 'what ran').to.deep.equal([]);
  const foreign = performance
    .getEntriesByType('resource')
    .map(({name}) => name)
    .filter((name) => /^\w+:\/\//.test(name) && new URL(name).origin !== location.origin);
  void expect(foreign, 'what was fetched').to.deep.equal([]);
  void expect(document.baseURI).to.equal(location.href);
  void expect(customElements).to.be.instanceOf(CustomElementRegistry);
};
