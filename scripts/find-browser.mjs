import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {homedir} from 'node:os';
import {join} from 'node:path';

/** Where Chromium and its relatives are installed, by platform, in the order in which they are tried. */
const usualPaths = () => {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/', homedir()].map((root) => join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const {ProgramFiles, 'ProgramFiles(x86)': programs86, LOCALAPPDATA} = process.env;
    return [ProgramFiles, programs86, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((root) =>
        [
          'Chromium/Application/chrome.exe',
          'Google/Chrome/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ].map((path) => join(root, path)),
      );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
  return [...names.map((name) => join('/usr/bin', name)), '/snap/bin/chromium'];
};

/** The browser that `npx playwright install chromium` fetched, if it did. */
const playwrightPath = () => createRequire(import.meta.url)('playwright').chromium.executablePath();

/** The path of a Chromium that is installed here, or `null`. `CHROMIUM_PATH` decides alone where it is set. */
export const findBrowser = () => {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) return existsSync(wanted) ? wanted : null;
  const usual = usualPaths().find((path) => existsSync(path));
  if (usual) return usual;
  const fetched = playwrightPath();
  return existsSync(fetched) ? fetched : null;
};

/** The path of a Chromium that is installed here; throws with what to do where there is none. */
export const requireBrowser = () => {
  const path = findBrowser();
  if (path) return path;
  const wanted = process.env.CHROMIUM_PATH;
  throw new Error(
    wanted
      ? `CHROMIUM_PATH is ${wanted}, but there is no such file.`
      : 'No Chromium, Chrome or Edge was found. Run `npx playwright install chromium`, or on Debian and Ubuntu ' +
          '`sudo apt-get install chromium`, or set CHROMIUM_PATH to the browser to use.',
  );
};
