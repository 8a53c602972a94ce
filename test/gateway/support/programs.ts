import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

/** Each program of the lab, and the Debian package that has it or what it needs. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  kamailio: ['kamailio', 'kamailio-websocket-modules'],
  rtpengine: ['rtpengine-daemon'],
  baresip: ['baresip-core'],
  sipp: ['sip-tester'],
  turnserver: ['coturn'],
};

/** Where programs are looked for; on Debian some are where only root's shell looks. */
export const SEARCH_PATH = [process.env.PATH, '/usr/sbin'].join(delimiter);

const isInstalled = (program: string): boolean =>
  SEARCH_PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Fails with the line to type where a program is missing. */
export const requirePrograms = (): void => {
  const missing = Object.keys(PACKAGES).filter((program) => !isInstalled(program));
  if (missing.length === 0) return;
  throw new Error(
    `The gateway lab lacks ${missing.join(', ')}. On Debian 12 or a relative of it, as root:\n\n` +
      `  apt-get install -y --no-install-recommends ${Object.values(PACKAGES).flat().join(' ')}\n\n` +
      'None of the services that come with them is needed; the tests start their own.',
  );
};
