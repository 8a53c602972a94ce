import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout} from 'node:timers/promises';
import {Builder, Capabilities} from 'selenium-webdriver';
import {findProgram} from '../../scripts/find-browser.mjs';
import {startSound} from './sound-server.mjs';
import {startDisplay} from './virtual-display.mjs';

/** A port that is free now. */
const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

/** Settles once the driver takes sessions. */
const untilReady = async (url, process) => {
  while (process.exitCode === null) {
    const answer = await globalThis.fetch(`${url}/status`).catch(() => null);
    if (answer?.ok) return;
    await setTimeout(50);
  }
  throw new Error(`WebKitWebDriver ended with ${process.exitCode}`);
};

/** WebKitGTK's small browser in a display of its own: its WebDriver, and what ends all of it. */
export const startWebKit = async () => {
  const display = await startDisplay();
  const sound = await startSound();
  const port = await freePort();
  const server = spawn(findProgram('WebKitWebDriver'), [`--port=${port}`], {
    stdio: 'ignore',
    // Its sandbox needs rights of its own, which containers and network namespaces do not give.
    env: {
      ...process.env,
      ...sound,
      DISPLAY: display.name,
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const end = () => {
    server.kill();
    display.process.kill();
  };
  process.once('exit', end);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, server);
  const driver = await new Builder()
    .usingServer(url)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {args: ['--automation', '--autoplay-policy=allow']},
      }),
    )
    .build();
  await driver.manage().window().setRect({x: 0, y: 0, width: 820, height: 960});
  return {
    driver,
    stop: async () => {
      await driver.quit().catch(() => undefined);
      end();
    },
  };
};
