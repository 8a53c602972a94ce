import type {Body} from 'sip.js/lib/core/index.js';

export function sdpBody(content: string): Body {
  return {contentDisposition: 'session', contentType: 'application/sdp', content};
}
