import {cpus, loadavg, release, type} from 'node:os';

/** What a reader has to know of the machine to judge its figures. */
export const machine = () => ({
  cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  system: `${type()} ${release()}`,
  node: `Node ${process.version}`,
  load: `load ${loadavg()[0].toFixed(1)} at the end`,
});
