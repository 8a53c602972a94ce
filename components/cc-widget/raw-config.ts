import type {RawConfig} from '../../src/domain/config.js';
import type {CcClickToCall} from '../cc-click-to-call/cc-click-to-call.js';

/** What the page wrote on the element. */
export const rawConfigOf = (shell: CcClickToCall): RawConfig => ({
  baseUrl: shell.baseUrl,
  channelId: shell.channelId,
  tokenUrl: shell.tokenUrl,
  userId: shell.userId,
  userName: shell.userName,
  calls: shell.calls,
  iceServers: shell.iceServers,
  iceTransportPolicy: shell.iceTransportPolicy,
  gatewayPath: shell.gatewayPath,
  consent: shell.consent,
  recordingNotice: shell.recordingNotice,
  noPersist: shell.noPersist,
  getCredentials: shell.getCredentials,
});
