import type {CallSupport} from '../domain/call-support.js';
import {Fault, type FaultCode} from '../domain/faults.js';

interface PolicyDocument {
  /** Chromium only; elsewhere a blocked feature is noticed when it is asked for. */
  readonly featurePolicy?: {allowsFeature(feature: string): boolean};
}

/** Whether the page's Permissions-Policy (or the frame's `allow`) forbids a device, as far as the browser tells. */
export const isPolicyBlocked = (feature: 'microphone' | 'camera'): boolean =>
  (document as PolicyDocument).featurePolicy?.allowsFeature(feature) === false;

/** Browsers inside of apps that say so; the page may be opened in the real one. */
const IN_APP = /FBA[NV]|Instagram|MicroMessenger|\bLine\/|Twitter|TikTok|BytedanceWebview|Snapchat|; wv\)/;

const obstacle = (): FaultCode | null => {
  if (!isSecureContext) return 'support/insecure-context';
  if (!navigator.mediaDevices?.getUserMedia || typeof RTCPeerConnection === 'undefined') {
    return IN_APP.test(navigator.userAgent) ? 'support/in-app-browser' : 'support/no-webrtc';
  }
  return isPolicyBlocked('microphone') ? 'support/policy-blocked' : null;
};

/**
 * Whether this browser, on this page, can make calls. Asks for nothing and opens nothing.
 *
 * A missing microphone is no obstacle yet: it may be plugged in when the call is wanted. Video is offered unless the
 * browser lists devices and no camera among them.
 */
export const browserSupport = async (): Promise<CallSupport> => {
  const code = obstacle();
  if (code) return {kinds: [], fault: new Fault(code)};
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const hasCamera = devices.length === 0 || devices.some(({kind}) => kind === 'videoinput');
  return {kinds: hasCamera && !isPolicyBlocked('camera') ? ['audio', 'video'] : ['audio'], fault: null};
};
