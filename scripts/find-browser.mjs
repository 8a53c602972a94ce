import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {homedir} from 'node:os';
import {delimiter, join} from 'node:path';

/** Where browsers are installed, by platform, in the order in which they are tried. */
const PLACES = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`),
    win32: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
    linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'],
    snap: ['chromium'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    darwin: ['Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox/firefox.exe'],
    linux: ['firefox-esr', 'firefox'],
    snap: ['firefox'],
  },
};

const usualPaths = ({darwin, win32, linux, snap}) => {
  if (process.platform === 'darwin') {
    return darwin.flatMap((name) => ['/', homedir()].map((root) => join(root, 'Applications', name)));
  }
  if (process.platform === 'win32') {
    const {ProgramFiles, 'ProgramFiles(x86)': programs86, LOCALAPPDATA} = process.env;
    return [ProgramFiles, programs86, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((root) => win32.map((path) => join(root, path)));
  }
  return [...linux.map((name) => join('/usr/bin', name)), ...snap.map((name) => join('/snap/bin', name))];
};

/** The browser that the variable names, else the first of the usual places that there is. */
const installed = (places) => {
  const wanted = process.env[places.variable];
  if (wanted) return existsSync(wanted) ? wanted : null;
  return usualPaths(places).find((path) => existsSync(path)) ?? null;
};

/** That the variable names a file that is not there; `null` where it is not set. */
const notThere = ({variable}) => {
  const wanted = process.env[variable];
  return wanted ? `${variable} is ${wanted}, but there is no such file.` : null;
};

/** The browser that `npx playwright install chromium` fetched, if it did. */
const playwrightPath = () => createRequire(import.meta.url)('playwright').chromium.executablePath();

/** The path of a Chromium that is installed here, or `null`. `CHROMIUM_PATH` decides alone where it is set. */
export const findBrowser = () => {
  const path = installed(PLACES.chromium);
  if (path || process.env.CHROMIUM_PATH) return path;
  const fetched = playwrightPath();
  return existsSync(fetched) ? fetched : null;
};

/** The path of a Chromium that is installed here; throws with what to do where there is none. */
export const requireBrowser = () => {
  const path = findBrowser();
  if (path) return path;
  throw new Error(
    notThere(PLACES.chromium) ??
      'No Chromium, Chrome or Edge was found. Run `npx playwright install chromium`, or on Debian and Ubuntu ' +
        '`sudo apt-get install chromium`, or set CHROMIUM_PATH to the browser to use.',
  );
};

/** The path of a Firefox that is installed here, or `null`. `FIREFOX_PATH` decides alone where it is set. */
export const findFirefox = () => installed(PLACES.firefox);

/** Programs on the PATH that tests in other browsers need, and the Debian package of each. */
const PACKAGES = {
  WebKitWebDriver: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus-daemon',
  openbox: 'openbox',
  orca: 'orca at-spi2-core',
  pulseaudio: 'pulseaudio',
  xdotool: 'xdotool',
};

/** The path of a program on the PATH, or where Debian has those of its administrators; or `null`. */
export const findProgram = (program) =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path)) ?? null;

const lacking = (who, programs) => {
  const missing = programs.filter((program) => !findProgram(program));
  if (missing.length === 0) return null;
  return (
    `The tests in ${who} lack ${missing.join(' and ')}. On Debian and Ubuntu: ` +
    `\`sudo apt-get install --no-install-recommends ${missing.map((program) => PACKAGES[program]).join(' ')}\`.`
  );
};

/** What the tests in Firefox lack here, and what to do about it; `null` where nothing is missing. */
export const lackingForFirefox = () => {
  if (findFirefox()) return lacking('Firefox', process.platform === 'linux' ? ['pulseaudio'] : []);
  return (
    notThere(PLACES.firefox) ??
    'No Firefox was found. Install it, on Debian by `sudo apt-get install --no-install-recommends firefox-esr ' +
      'pulseaudio`, or set FIREFOX_PATH to the one to use.'
  );
};

/** What the tests with a screen reader lack here, and what to do about it; `null` where nothing is missing. */
export const lackingForOrca = () =>
  lacking('front of a screen reader', ['Xvfb', 'dbus-daemon', 'openbox', 'orca', 'xdotool']);

/** What the tests in WebKitGTK lack here, and what to do about it; `null` where nothing is missing. */
export const lackingForWebKit = () => lacking('WebKitGTK', ['WebKitWebDriver', 'Xvfb', 'pulseaudio']);
