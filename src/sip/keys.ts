import type {KeyTransport} from './dial.js';
import type {InDialog} from './reinvites.js';

/** How long a key sounds, ms: enough for every gateway, short enough to type fast. */
const TONE_MS = 160;
const GAP_MS = 70;

const dtmfOf = (peer: RTCPeerConnection): RTCDTMFSender | null =>
  peer.getSenders().find(({track, dtmf}) => track?.kind === 'audio' && dtmf)?.dtmf ?? null;

/**
 * Sends one key of a telephone.
 *
 * @param told Called when it is on its way: the browser has begun the tone, or the far end has taken the INFO.
 * @param refused Called when the far end has not taken it.
 */
export const pressKey = (
  key: string,
  {peer, session, keys}: {peer: RTCPeerConnection; session: InDialog; keys: KeyTransport},
  told: () => void,
  refused: () => void,
): void => {
  const dtmf = keys === 'rfc4733' ? dtmfOf(peer) : null;
  if (dtmf?.canInsertDTMF) {
    const onTone = (event: RTCDTMFToneChangeEvent) => {
      if (event.tone !== key) return;
      // The same key may have been pressed twice.
      event.stopImmediatePropagation();
      dtmf.removeEventListener('tonechange', onTone);
      told();
    };
    dtmf.addEventListener('tonechange', onTone);
    // Keys that are still to be sounded must not be lost.
    return dtmf.insertDTMF(dtmf.toneBuffer + key, TONE_MS, GAP_MS);
  }
  session.sendRequest('INFO', {
    extraHeaders: ['Content-Type: application/dtmf-relay'],
    body: `Signal=${key}\r\nDuration=${TONE_MS}`,
    eventHandlers: {
      onSuccessResponse: told,
      onErrorResponse: refused,
      onTransportError: refused,
      onRequestTimeout: refused,
      onDialogError: refused,
    },
  });
};
