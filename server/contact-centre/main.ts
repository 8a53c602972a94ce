import {parseArgs} from 'node:util';
import {createContactCentre, type ContactCentre, type ContactCentreOptions} from './contact-centre.js';
import {openPages} from './desk/pages.js';

const {values} = parseArgs({
  options: {
    production: {type: 'boolean', default: false},
    port: {type: 'string'},
    help: {type: 'boolean', short: 'h', default: false},
  },
});

const HELP = `Starts the built-in contact centre, its agent desk and the demo page.

  npm start [-- --production] [-- --port 8080]

  --production  the widget as built into dist/ instead of its sources
  --port        the first port to try (default 8080, or PORT)
`;

const PORTS_TO_TRY = 20;
const CLOSE_MS = 1000;

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

const startOnFreePort = async (first: number, options: ContactCentreOptions): Promise<ContactCentre> => {
  for (let port = first; ; port += 1) {
    try {
      return await createContactCentre({...options, port});
    } catch (error) {
      if (!isTaken(error) || port >= first + PORTS_TO_TRY) throw error;
      console.log(`Port ${port} is taken, trying ${port + 1}.`);
    }
  }
};

const run = async (): Promise<void> => {
  const pages = await openPages({production: values.production});
  const first = Number(values.port ?? process.env.PORT ?? 8080);
  const centre = await startOnFreePort(first, {admin: true, openProxy: true, mount: pages.mount});
  console.log(`
  Demo page   ${centre.url}/
  Agent desk  ${centre.url}/agent

  A development tool: everything is in memory and nothing asks for a password. Ctrl-C ends it.
`);
  let ending = false;
  const end = (): void => {
    // A terminal's Ctrl-C arrives twice: from the terminal and through scripts/start.mjs.
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(), CLOSE_MS).unref();
    void Promise.all([centre.close(), pages.close()]).finally(() => process.exit());
  };
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
};

if (values.help) console.log(HELP);
else {
  await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
