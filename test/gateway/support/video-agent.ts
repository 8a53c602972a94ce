import type {Page} from '@playwright/test';
import {build} from 'esbuild';
import type JsSIP from 'jssip';
import type {RTCSession} from 'jssip/lib/RTCSession.js';
import {addressOf} from './gateway.js';
import {keepPeers} from './peers.js';
import {CODES, DOMAIN, PORTS} from './places.js';

const script = async (): Promise<string> => {
  const stdin = {contents: "import JsSIP from 'jssip'; globalThis.JsSIP = JsSIP;", resolveDir: import.meta.dirname};
  const {outputFiles} = await build({stdin, bundle: true, write: false, define: {global: 'globalThis'}});
  return outputFiles[0]?.text ?? '';
};

/** Makes a page an agent's phone with a camera: it registers itself and answers the first call. */
export const becomeVideoAgent = async (page: Page, origin: string): Promise<void> => {
  await keepPeers(page);
  await page.route(`${origin}/phone.html`, (route) =>
    route.fulfill({contentType: 'text/html', body: '<!doctype html><title>A phone</title><audio autoplay></audio>'}),
  );
  await page.goto(`${origin}/phone.html`);
  await page.addScriptTag({content: await script()});
  const [address, uri] = [addressOf(PORTS.firstNode), `sip:${CODES.browser}@${DOMAIN}`];
  await page.evaluate(
    async ({address, uri}) => {
      const {UA, WebSocketInterface} = (globalThis as unknown as {JsSIP: typeof JsSIP}).JsSIP;
      const local = await navigator.mediaDevices.getUserMedia({audio: true, video: true});
      const agent = new UA({sockets: [new WebSocketInterface(address)], uri});
      agent.on('newRTCSession', ({session}: {session: RTCSession}) => {
        session.on('peerconnection', ({peerconnection}) => {
          peerconnection.addEventListener('track', ({streams}) => {
            document.querySelector('audio')!.srcObject = streams[0] ?? null;
          });
        });
        session.answer({mediaStream: local, pcConfig: {iceServers: []}});
      });
      await new Promise<void>((resolve, reject) => {
        agent.on('registered', () => resolve());
        agent.on('registrationFailed', ({cause}) => reject(new Error(cause)));
        agent.start();
      });
    },
    {address, uri},
  );
};
