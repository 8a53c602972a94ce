import {readFile} from 'node:fs/promises';
import {extname, join, normalize, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {createServer} from 'vite';
import {buildWidget} from './build-widget.js';
import {mountSnippetBuilder} from './snippet-builder.js';
import {STRICT_POLICY} from './strict-policy.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DEMO_PAGE = 'index.html';
/** Prints the steps of the charts: `/?inspect`. */
const INSPECTOR = '<script type="module" src="/server/contact-centre/desk/page/print-charts.ts"></script>';
const DESK_PAGE = 'server/contact-centre/desk/page/index.html';

const HTML = 'text/html; charset=utf-8';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Pages {
  readonly mount: (app: FastifyInstance) => Promise<void>;
  close(): Promise<void>;
}

const openVite = () =>
  createServer({
    root: ROOT,
    appType: 'custom',
    server: {middlewareMode: true, hmr: false, ws: false},
    optimizeDeps: {
      entries: [DEMO_PAGE, DESK_PAGE],
      include: ['jssip', 'lit', 'lit/decorators.js', 'lit/directives/live.js', 'lit/directives/repeat.js'],
    },
    clearScreen: false,
    logLevel: 'warn',
  });

interface Built {
  Params: {'*': string};
  Querystring: Readonly<Record<string, string>>;
}

const sendBuilt = async (request: FastifyRequest<Built>, reply: FastifyReply): Promise<unknown> => {
  const dist = join(ROOT, 'dist') + sep;
  const file = normalize(join(dist, request.params['*']));
  if (!file.startsWith(dist)) return reply.code(404).send();
  try {
    return await reply.type(TYPES[extname(file)] ?? 'application/octet-stream').send(await readFile(file));
  } catch {
    return reply.code(404).type('text/plain').send('not built');
  }
};

/** The demo page and the agent desk, served through Vite; in production the widget comes from `dist/`. */
export const openPages = async ({production}: {production: boolean}): Promise<Pages> => {
  if (production) await buildWidget(ROOT);
  const vite = await openVite();
  // As they are: without what Vite adds for hot reloading, the pages open no connection of their own.
  const page = (file: string): Promise<string> => readFile(join(ROOT, file), 'utf8');
  const source = '/src/loader.ts';
  const loader = production ? '/dist/loader.js' : source;
  const demo = async (inspected: boolean): Promise<string> => {
    const text = (await page(DEMO_PAGE)).replaceAll(source, loader);
    return inspected && !production ? text.replace('</head>', `${INSPECTOR}</head>`) : text;
  };
  const passOn = (request: FastifyRequest, reply: FastifyReply): void => {
    reply.hijack();
    vite.middlewares(request.raw, reply.raw, () => reply.raw.writeHead(404).end());
  };
  const mount = (app: FastifyInstance): Promise<void> => {
    app.get<{Querystring: {inspect?: string}}>('/', async ({query}, reply) =>
      reply
        .headers(production ? {'content-security-policy': STRICT_POLICY} : {})
        .type(HTML)
        .send(await demo(query.inspect !== undefined)),
    );
    app.get('/agent', async (_request, reply) => reply.type(HTML).send(await page(DESK_PAGE)));
    mountSnippetBuilder(app, {root: ROOT, type: HTML, loader});
    if (production) {
      // What a script imports of a file by `?url` is a module with its address, which Vite makes.
      app.get<Built>('/dist/*', async (request, reply) =>
        'import' in request.query ? passOn(request, reply) : sendBuilt(request, reply),
      );
    }
    app.get('/*', passOn);
    return Promise.resolve();
  };
  return {mount, close: () => vite.close()};
};
