import {createActor, type Actor} from 'xstate';
import {bindCallMachine, type callMachine} from '../../machines/call-machine.js';
import {popoutPage} from './popout-page.js';
import {reservationPort} from '../aicc/reservation-port.js';
import {holdPage} from '../media/call-page.js';
import {openSound} from '../media/call-sound.js';
import {openLocalMedia} from '../media/local-media-port.js';
import {watchPermission} from '../media/permission-watch.js';
import {openScreen} from '../media/screen-port.js';
import {dialogPort} from '../sip/dialog-port.js';
import {keptDevices} from './kept-devices.js';
import type {SessionActors} from './session-actors.js';

const loadDial = async () => (await import('../sip/jssip-dial.js')).dial;

/**
 * The call's machine, bound to the real world. JsSIP is fetched now, so that it is there when the agent answers.
 *
 * @param resumes whether a former page of the visitor had a call just now
 */
export const composeCall = (actors: SessionActors, resumes: boolean, scope: AbortSignal): Actor<typeof callMachine> => {
  const client = actors.openClient();
  const {iceServers, iceTransportPolicy, gatewayPath, recordingNotice} = actors.config();
  const dtmf = actors.options.dtmf();
  const log = actors.options.book.source('call');
  if (!['rfc4733', 'info', null, undefined].includes(dtmf)) {
    actors.options.book.tellDeveloper('config/bad-attribute', new TypeError('dtmf: takes "rfc4733" or "info"'));
  }
  const popoutUrl = actors.options.popoutUrl();
  if (popoutUrl && !popoutPage(popoutUrl)) {
    actors.options.book.tellDeveloper(
      'config/bad-attribute',
      new TypeError('popout-url: must be of this page’s origin'),
    );
  }
  loadDial().catch(() => log.warn('JsSIP not fetched yet'));
  const now = () => Date.now();
  return createActor(
    bindCallMachine(
      {
        openMedia: openLocalMedia,
        openScreen,
        openSound,
        holdPage,
        watchPermission,
        reserveAgent: reservationPort(client),
        openDialog: dialogPort({
          iceServers,
          iceTransportPolicy,
          gatewayPath,
          displayName: client.options.userName,
          keys: dtmf === 'info' ? 'info' : 'rfc4733',
          // A window without a page of its own has the address of a `blob:`, within this origin.
          page: location.protocol === 'blob:' ? new URL(location.origin) : location,
          log,
          loadDial,
        }),
        now,
      },
      scope,
    ),
    {input: {recordingNotice: recordingNotice !== null, ...keptDevices(actors.store), resumes, now}},
  );
};
