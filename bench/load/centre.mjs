/** The contact centre in a process of its own, which tells of itself when it is asked. */
import {monitorEventLoopDelay} from 'node:perf_hooks';
import {createContactCentre} from '../../server/contact-centre/contact-centre.ts';

const centre = await createContactCentre({openProxy: true, admin: true, settings: {sessionTimeoutMs: 600_000}});
const delay = monitorEventLoopDelay({resolution: 5});
let cpu = process.cpuUsage();
let since = process.hrtime.bigint();

process.on('message', (asked) => {
  if (asked === 'begin') {
    delay.enable();
    delay.reset();
    cpu = process.cpuUsage();
    since = process.hrtime.bigint();
    return;
  }
  const {user, system} = process.cpuUsage(cpu);
  const ms = (percentile) => delay.percentile(percentile) / 1e6;
  process.send({
    core: (user + system) / (Number(process.hrtime.bigint() - since) / 1_000),
    rss: process.memoryUsage().rss,
    loop: {p50: ms(50), p95: ms(95), p99: ms(99)},
    gateway: centre.gateway.census(),
  });
});
process.on('disconnect', () => process.exit());
process.send(centre.url);
