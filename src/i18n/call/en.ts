import type {CallMessages} from '../call-messages.js';

/** English. */
export const messages: CallMessages = {
  canWeHearYou: 'Can we hear you?',
  canWeSeeYou: 'Can we see you?',
  askingMicrophone: 'Your browser is asking whether we may use the microphone. Choose “Allow” to make the call.',
  askingCamera: 'Your browser is asking whether we may use the camera and microphone. Choose “Allow” to make the call.',
  microphone: 'Microphone',
  camera: 'Camera',
  microphoneLevel: 'Microphone level',
  cannotHearYou: 'We can’t hear you yet. Say something, or choose another microphone.',
  startCall: 'Start call',
  callStatus: {
    requesting: 'Calling…',
    queued: 'Waiting for a free agent…',
    transferred: 'You are being transferred…',
    connecting: 'Connecting…',
    connected: 'Connected',
    reconnecting: 'Connection weak. Reconnecting…',
  },
  callDuration: 'Call duration',
  muteMicrophone: 'Mute microphone',
  unmuteMicrophone: 'Unmute microphone',
  turnCameraOff: 'Turn camera off',
  turnCameraOn: 'Turn camera on',
  hangUp: 'Hang up',
  yourPicture: 'Your picture',
  agentPicture: 'Agent’s picture',

  callAgain: 'Call again',
  outcome: {
    'hung-up-by-visitor': 'You ended the call',
    'hung-up-by-agent': 'The agent ended the call',
    'queue-timeout': 'No agent became free in time',
    busy: 'All agents are busy',
    declined: 'The call was declined',
    'no-answer': 'Nobody answered',
    'outside-hours': 'Nobody takes calls at this hour',
    cancelled: 'You cancelled the call',
    failed: 'The call could not be made',
  },
  fault: {
    'support/no-webrtc': 'This browser can’t make calls. Open the page in a current browser, or go on in the chat.',
    'support/insecure-context': 'Calls need a secure page (https). Go on in the chat, or open the secure address.',
    'support/policy-blocked':
      'This page doesn’t allow the use of a microphone. Open it in its own tab, or go on in the chat.',
    'support/not-offered': 'Calls are not offered here. We are glad to help you in the chat.',
    'device/permission-denied':
      'The microphone or camera is blocked for this page. Allow it at the address bar, then call again.',
    'device/permission-dismissed':
      'The question about the microphone was left unanswered. Call again and choose “Allow”.',
    'device/blocked-by-system':
      'Your computer doesn’t let the browser use the microphone or camera. Allow it in the privacy settings, then call again.',
    'device/not-found': 'No microphone or camera was found. Connect one, then call again.',
    'device/in-use': 'Another program is using the microphone or camera. Close it there, then call again.',
    'device/constraint': 'The chosen microphone or camera can’t be used. Choose another, then call again.',
    'device/lost': 'The microphone or camera was disconnected. Connect it, then call again.',
    'signaling/gateway-unreachable': 'The call service can’t be reached from here. Try again, or go on in the chat.',
    'signaling/rejected': 'The call service did not accept the call. Try again, or go on in the chat.',
    'signaling/lost': 'The connection to the call service was lost. Call again, or go on in the chat.',
    'media/ice-failed': 'No sound gets through from this network. Try another network, or go on in the chat.',
    'media/no-audio': 'We don’t receive any sound. Wait a moment, or hang up and call again.',
  },
};
