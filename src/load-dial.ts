/** Fetches what dials by SIP and WebRTC, JsSIP with it: 200 kB, for browsers only. */
export const loadDial = async () => (await import('./sip/jssip-dial.js')).dial;
