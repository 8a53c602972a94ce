import type {CallExtraMessages} from '../call-extra-messages.js';

/** English. */
export const messages: CallExtraMessages = {
  hold: 'Hold',
  resume: 'Resume',
  keypad: 'Keypad',
  keysPressed: 'Keys pressed',
  shareScreen: 'Share screen',
  stopSharing: 'Stop sharing',
  devices: 'Devices',
  popOut: 'Pop out',
  showCallWindow: 'Show the call’s window',
  addVideo: 'Add video',
  stopVideo: 'Stop video',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  pictureInPicture: 'Picture in picture',
  leavePictureInPicture: 'Leave picture in picture',
  takeSnapshot: 'Take a snapshot',
  snapshotTaken: 'The picture was saved to your downloads.',
  speakerVolume: 'Speaker volume',
  agentPicture: 'Agent’s picture',
  moveYourPicture: 'Move your picture to another corner',
  hearAgent: 'Tap to hear the agent',
  backToCall: 'Back to the call',
  callNote: {
    heldHere: 'On hold: you and the agent can’t hear each other. Choose “Resume” to go on.',
    heldThere: 'The agent has put the call on hold. Please stay on the line.',
    poor: 'The network is too weak to talk well. Move to a better connection, or write in the chat.',
    weak: 'The network is weak. If words get lost, move to a better connection.',
    sharing: 'The agent sees your screen.',
    elsewhere: 'The call goes on in its own window. You can control it from here too.',
  },
  allowedNow: {
    audio: 'The microphone is allowed now.',
    video: 'The camera and microphone are allowed now.',
  },
  whereToAllow: {
    address: 'Choose the icon before the address, turn the microphone on, then call again.',
    crossedOut: 'Choose the crossed-out microphone before the address, remove the block, then call again.',
    menu: 'In the menu “Safari”, choose “Settings” for this website, set the microphone to “Allow”, then call again.',
    pageIcon:
      'Choose the page icon beside the address, then “Website Settings”, set the microphone to “Allow”, then call again.',
  },
  copyLink: 'Copy the link',
  linkCopied: 'The link was copied. Open your browser and paste it there.',
  linkNotCopied: 'The link could not be copied. Copy the address of this page by hand.',
  fault: {
    'support/no-webrtc': 'This browser can’t make calls. Open the page in a current browser, or go on in the chat.',
    'support/insecure-context': 'Calls need a secure page (https). Go on in the chat, or open the secure address.',
    'support/policy-blocked':
      'This page doesn’t allow the use of a microphone. Open it in its own tab, or go on in the chat.',
    'support/not-offered': 'Calls are not offered here. We are glad to help you in the chat.',
    'support/popup-blocked':
      'The browser blocked the call’s window. Allow pop-ups for this page, then choose “Pop out” again.',
    'support/in-app-browser':
      'This app’s built-in browser can’t make calls. Open the page in your own browser: in the app’s menu, or with the copied link.',
    'device/replaced':
      'A device was disconnected. The call goes on with another one; choose a different one under “Devices”.',
    'device/interrupted':
      'Another app or a phone call is using the microphone. It comes back by itself when that ends.',
    'device/screen-refused':
      'The screen could not be shown. Allow the browser to record it in the system’s settings, then try again.',
    'signaling/change-refused':
      'The other side did not accept this change. The call goes on as it was; try again in a moment.',
    'signaling/video-refused': 'The other side can’t take video. You can go on talking.',
    'signaling/move-refused': 'The call could not be moved to its own window. It goes on here.',
    'media/weak-network': 'Video was stopped because the network is weak. Add it again when the connection is better.',
  },
};
