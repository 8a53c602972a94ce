import type {CallPorts} from '../domain/call-ports.js';
import {Fault} from '../domain/faults.js';

/** Asks the browser for the picture of a screen, window or tab (Screen Capture §5.1); must be called in a tap. */
export const openScreen: CallPorts['openScreen'] = (_, tell) => {
  let closed = false;
  // Browsers may keep a stream for long after its end; what it would tell must not be kept with it.
  const listening = new AbortController();
  let held: MediaStream | null = null;
  const stop = () => held?.getTracks().forEach((track) => track.stop());

  const open = async () => {
    try {
      held = await navigator.mediaDevices.getDisplayMedia({video: {frameRate: {max: 15}}, audio: false});
    } catch (thrown) {
      if (closed) return;
      const isOwnChoice = thrown instanceof DOMException && thrown.name === 'NotAllowedError';
      // Whoever closes the browser's question without choosing needs no explanation.
      if (isOwnChoice && !/system/i.test(thrown.message)) tell({type: 'screen.ended'});
      else tell({type: 'screen.refused', fault: new Fault('device/screen-refused', {cause: thrown})});
      return;
    }
    if (closed) return stop();
    for (const track of held.getVideoTracks()) {
      // Text has to stay sharp; movement may stutter.
      track.contentHint = 'detail';
      track.addEventListener('ended', () => tell({type: 'screen.ended'}), listening);
    }
    tell({type: 'screen.opened', stream: held});
  };

  void open();
  return () => {
    closed = true;
    listening.abort();
    stop();
  };
};
