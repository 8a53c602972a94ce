import {createActor, type Actor} from 'xstate';
import {bindCallMachine, type callMachine} from '../../machines/call-machine.js';
import type {AiccClient} from '../aicc/client.js';
import {reservationPort} from '../aicc/reservation-port.js';
import type {Config} from '../domain/config.js';
import type {Log} from '../domain/log.js';
import {openLocalMedia} from '../media/local-media-port.js';
import {dialogPort} from '../sip/dialog-port.js';

const loadDial = async () => (await import('../sip/jssip-dial.js')).dial;

/** The call's machine, bound to the real world. JsSIP is fetched now, so that it is there when the agent answers. */
export const composeCall = (
  client: AiccClient,
  config: Config,
  log: Log,
  scope: AbortSignal,
): Actor<typeof callMachine> => {
  loadDial().catch(() => log.warn('JsSIP not fetched yet'));
  return createActor(
    bindCallMachine(
      {
        openMedia: openLocalMedia,
        reserveAgent: reservationPort(client),
        openDialog: dialogPort({
          iceServers: config.iceServers,
          iceTransportPolicy: config.iceTransportPolicy,
          gatewayPath: config.gatewayPath,
          displayName: client.options.userName,
          page: location,
          log,
          loadDial,
        }),
        now: () => Date.now(),
      },
      scope,
    ),
    {input: {recordingNotice: config.recordingNotice !== null, now: () => Date.now()}},
  );
};
