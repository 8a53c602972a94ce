import {readFile} from 'node:fs/promises';
import {createServer, request as ask} from 'node:http';
import {article} from './article.mjs';
import {bundleFloor} from './bundle-floor.mjs';

const DIST = new URL('../../dist/', import.meta.url);
const FLOORS = ['plain-button', 'lit-panel'];

/** Lets requests to the contact centre through, so that the page has one origin as on a site with a reverse proxy. */
const forward = (centreUrl, incoming, outgoing) => {
  const {method, headers} = incoming;
  const onward = ask(new URL(incoming.url, centreUrl), {method, headers}, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  });
  // The visitor's page is gone, or the contact centre is: either way there is nobody to tell.
  onward.on('error', () => outgoing.destroy());
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
};

/**
 * Serves the article page, the floors and the widget as built, all by the same few lines so that they compare.
 *
 * @param {string} centreUrl answers `/apiaccess/…`
 * @param {Map<string, string>} others further scripts by path
 * @param {(path: string) => object | undefined} answerOf what a mocked API answers
 */
export const servePages = async (centreUrl, others = new Map(), answerOf = () => undefined) => {
  const scripts = new Map(others);
  for (const floor of FLOORS) scripts.set(`/floors/${floor}.js`, await bundleFloor(floor));

  const scriptAt = (path) => scripts.get(path) ?? readFile(new URL(path.slice('/dist/'.length), DIST));

  const answer = async ({url}, response) => {
    const {pathname} = new URL(url, centreUrl);
    if (pathname === '/article') return response.setHeader('content-type', 'text/html; charset=utf-8').end(article);
    const answered = answerOf(pathname);
    if (answered) return response.setHeader('content-type', 'application/json').end(JSON.stringify(answered));
    if (!/^\/(dist|floors|peers)\/[\w/-]+\.js$/.test(pathname)) return response.writeHead(404).end();
    const script = await scriptAt(pathname);
    response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
  };

  const server = createServer((request, response) => {
    if (request.url.startsWith('/apiaccess/')) forward(centreUrl, request, response);
    else answer(request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
};
