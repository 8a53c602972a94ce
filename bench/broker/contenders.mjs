import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {freePort, startOn} from './start.mjs';

/** Whoever is measured has this core for itself; upstream and visitors have the other. */
const CORE = 0;
const MAIN = fileURLToPath(new URL('../../server/broker/dist/main.js', import.meta.url));
const NO_LIMIT = '1000000';

const broker = async (upstream) => {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    AICC_URL: upstream,
    AICC_APP_KEY: 'key',
    AICC_APP_SECRET: 'secret',
    ALLOWED_ORIGINS: 'https://www.example.com',
    PORT: '0',
    ADMIN_PORT: '0',
    // Counted, as in earnest, but never reached: all visitors come from one address here.
    SHUTDOWN_MS: '0',
    LIMIT_CALLS: NO_LIMIT,
    LIMIT_CALLS_PER_ADDRESS: NO_LIMIT,
    LIMIT_POLLS_PER_ADDRESS: NO_LIMIT,
  };
  const ready = /"url":"http:\/\/127\.0\.0\.1:(\d+)"[^]*Bearer token renewed/;
  const {pid, found, stop} = await startOn(CORE, [process.execPath, MAIN], {env, ready});
  return {port: Number(found[1]), pid, stop};
};

const configuration = (folder, port, upstream) => `
daemon off;
worker_processes 1;
worker_rlimit_nofile 20000;
pid ${folder}/pid;
error_log stderr notice;
events { worker_connections 18000; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  keepalive_timeout 75s;
  upstream aicc { server ${new URL(upstream).host}; keepalive 6000; }
  server {
    listen 127.0.0.1:${port} backlog=4096;
    location /apiaccess/ {
      proxy_pass http://aicc;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header x-app-key key;
      proxy_set_header Authorization "Bearer bearer";
      proxy_read_timeout 700s;
    }
  }
}
`;

const nginx = async (upstream) => {
  const folder = mkdtempSync(join(tmpdir(), 'cc-nginx-'));
  const port = await freePort();
  writeFileSync(`${folder}/nginx.conf`, configuration(folder, port, upstream));
  const ready = /start worker process (\d+)/;
  const {found, stop} = await startOn(CORE, ['nginx', '-p', folder, '-c', `${folder}/nginx.conf`], {ready});
  return {
    port,
    pid: Number(found[1]),
    stop: async () => {
      await stop();
      rmSync(folder, {recursive: true});
    },
  };
};

/** What stands between visitors and upstream. @type {Record<string, (upstream: string) => Promise<object>>} */
export const CONTENDERS = {
  'no proxy': async (upstream) => ({port: Number(new URL(upstream).port), pid: null, stop: async () => {}}),
  nginx,
  broker,
};
