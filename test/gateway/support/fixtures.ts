import {test as base, expect, type Widget} from '../../e2e/support/fixtures.js';
import {tails, type Daemon} from './daemon.js';
import {removeFolders} from './fill-in.js';
import {addressOf, startKamailio} from './gateway.js';
import {Phone} from './phone.js';
import {DOMAIN, PORTS} from './places.js';
import {startRtpengine} from './rtpengine.js';

interface Running {
  stop(): Promise<void>;
}

interface Fixtures {
  /** Starts a program that ends with the test, however it ends. */
  run: <T extends Running>(program: Promise<T>) => Promise<T>;
  /** Both Kamailios, with rtpengine behind them. */
  nodes: {first: Daemon; second: Daemon};
  /** Tells the contact centre to send visitors to the lab, call by call under these access codes. */
  route: (accessCodes: string[], addresses?: string[]) => Promise<void>;
  /** Answers by itself and says 880 Hz. */
  phone: Phone;
}

/** The widget's end-to-end tests with a lab in place of the built-in gateway. The visitor's microphone hears 440 Hz. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's shape
  run: async ({}, use, info) => {
    const programs: Running[] = [];
    await use(async (starting) => {
      const program = await starting;
      programs.push(program);
      return program;
    });
    // eslint-disable-next-line no-console -- what the programs say is part of the failure
    if (info.status !== info.expectedStatus) console.log(tails());
    await Promise.all(programs.map((program) => program.stop()));
    removeFolders();
  },

  nodes: [
    async ({run}, use) => {
      await run(startRtpengine());
      const [first, second] = await Promise.all(
        [PORTS.firstNode, PORTS.secondNode].map((node) => run(startKamailio(node))),
      );
      await use({first: first!, second: second!});
    },
    {auto: true},
  ],

  route: async ({centre}, use) => {
    await use(async (accessCodes, addresses = [PORTS.firstNode, PORTS.secondNode].map(addressOf)) => {
      await centre.set({externalGateway: {addresses, domain: DOMAIN, accessCodes}});
    });
  },

  phone: async ({run}, use) => {
    await use(await run(Phone.start({name: 'phone', ports: PORTS.firstPhone, tone: 880, answers: true})));
  },
});

/** From the launcher to a connected call. */
export const talk = async (widget: Widget, kind?: 'Voice call' | 'Video call'): Promise<void> => {
  await widget.open();
  await widget.call(kind);
  await widget.reaches('callPhase', 'connected');
};

export {expect};
