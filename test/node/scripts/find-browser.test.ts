import assert from 'node:assert/strict';
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {afterEach, describe, it} from 'node:test';
import {
  findBrowser,
  findFirefox,
  findProgram,
  lackingForFirefox,
  lackingForWebKit,
  requireBrowser,
} from '../../../scripts/find-browser.mjs';

const {CHROMIUM_PATH, FIREFOX_PATH, PATH} = process.env;
const before = {CHROMIUM_PATH, FIREFOX_PATH, PATH};

describe('finding a browser', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
  });

  /** A folder on the PATH that has nothing but these programs. */
  const onlyPrograms = (...names: string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'cc-programs-'));
    folders.push(folder);
    for (const name of names) {
      writeFileSync(join(folder, name), '');
      chmodSync(join(folder, name), 0o755);
    }
    process.env.PATH = ['/nowhere', folder].join(delimiter);
    return folder;
  };

  it('takes the one that CHROMIUM_PATH says, and no other where that one is not there', () => {
    process.env.CHROMIUM_PATH = process.execPath;
    assert.equal(findBrowser(), process.execPath);
    assert.equal(requireBrowser(), process.execPath);
    process.env.CHROMIUM_PATH = '/nowhere/chromium';
    assert.equal(findBrowser(), null);
    assert.throws(requireBrowser, /CHROMIUM_PATH is \/nowhere\/chromium, but there is no such file/);
  });

  it('takes the one that FIREFOX_PATH says, and no other where that one is not there', () => {
    onlyPrograms('pulseaudio');
    process.env.FIREFOX_PATH = process.execPath;
    assert.equal(findFirefox(), process.execPath);
    assert.equal(lackingForFirefox(), null);
    process.env.FIREFOX_PATH = '/nowhere/firefox';
    assert.equal(findFirefox(), null);
    assert.equal(lackingForFirefox(), 'FIREFOX_PATH is /nowhere/firefox, but there is no such file.');
  });

  it('says what WebKitGTK’s tests lack, and what to install', () => {
    const folder = onlyPrograms('WebKitWebDriver', 'Xvfb', 'pulseaudio');
    assert.equal(findProgram('Xvfb'), join(folder, 'Xvfb'));
    assert.equal(lackingForWebKit(), null);
    onlyPrograms('WebKitWebDriver');
    assert.equal(findProgram('Xvfb'), null);
    assert.equal(
      lackingForWebKit(),
      'The tests in WebKitGTK lack Xvfb and pulseaudio. On Debian and Ubuntu: ' +
        '`sudo apt-get install --no-install-recommends xvfb pulseaudio`.',
    );
  });
});
