import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {findBrowser, requireBrowser} from '../../../scripts/find-browser.mjs';

describe('finding a browser', () => {
  const before = process.env.CHROMIUM_PATH;
  afterEach(() => {
    if (before === undefined) delete process.env.CHROMIUM_PATH;
    else process.env.CHROMIUM_PATH = before;
  });

  it('takes the one that CHROMIUM_PATH says', () => {
    process.env.CHROMIUM_PATH = process.execPath;
    assert.equal(findBrowser(), process.execPath);
    assert.equal(requireBrowser(), process.execPath);
  });

  it('takes no other where that one is not there, and says so', () => {
    process.env.CHROMIUM_PATH = '/nowhere/chromium';
    assert.equal(findBrowser(), null);
    assert.throws(requireBrowser, /CHROMIUM_PATH is \/nowhere\/chromium, but there is no such file/);
  });
});
