/** AICC as far as it concerns a proxy: tokens are issued, polls held, and everything else is answered at once. */
import {createServer} from 'node:http';
import {clearTimeout, setTimeout} from 'node:timers';

const holdMs = Number(process.argv[2]);
const EMPTY = '{"resultCode":"0","resultDesc":"query user messages success.","downlinkMessages":[]}';
const OK = '{"resultCode":"0","resultDesc":""}';
let held = 0;

const answer = (response, body) => {
  if (response.destroyed) return;
  response.writeHead(200, {'content-type': 'application/json', 'content-length': Buffer.byteLength(body)});
  response.end(body);
};

const hold = (response) => {
  held += 1;
  const timer = setTimeout(() => answer(response, EMPTY), holdMs);
  response.once('close', () => {
    clearTimeout(timer);
    held -= 1;
  });
};

const server = createServer({keepAliveTimeout: 120_000}, (request, response) => {
  if (request.url.endsWith('/held')) return answer(response, String(held));
  if (request.url.includes('/poll')) return hold(response);
  request.resume();
  request.once('end', () => {
    const isToken = request.url.endsWith('/tokenByAkSk');
    answer(response, isToken ? '{"AccessToken":"bearer","Expires":"3600"}' : OK);
  });
});
server.listen(0, '127.0.0.1', 4_096, () => console.log(`port ${server.address().port}`));
process.once('SIGTERM', () => process.exit());
