import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {writeAnswer} from '../../../server/contact-centre/gateway/sdp-answer.js';
import {parseOffer} from '../../../server/contact-centre/gateway/sdp-offer.js';

const facts = {
  sessionId: 7,
  version: 1,
  iceUsername: 'ours',
  icePassword: 'our-password',
  candidates: ['1 1 udp 1 127.0.0.1 5000 typ host'],
  fingerprint: {algorithm: 'sha-256', value: 'AA'},
  isDtlsServer: true,
  cname: 'us',
  ssrcs: {audio: 1, video: 2},
};

const transport = ['a=ice-ufrag:u', 'a=ice-pwd:p', 'a=fingerprint:sha-256 BB', 'a=setup:actpass', 'a=rtcp-mux'];
const audio = (direction = 'sendrecv') => [
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 0 110 126',
  ...transport,
  'a=mid:0',
  `a=${direction}`,
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'a=rtpmap:0 PCMU/8000',
  'a=rtpmap:110 telephone-event/48000',
  'a=rtpmap:126 telephone-event/8000',
];
const video = ({port = 9, direction = 'sendrecv', codec = 'VP8'} = {}) => [
  `m=video ${port} UDP/TLS/RTP/SAVPF 96`,
  ...transport,
  'a=mid:1',
  `a=${direction}`,
  `a=rtpmap:96 ${codec}/90000`,
];
const offer = (...sections: string[][]) =>
  `${['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0 1', ...sections.flat()].join('\r\n')}\r\n`;
const answer = (...sections: string[][]) => writeAnswer(parseOffer(offer(...sections)).sections, facts);
const section = (sdp: string, kind: string) => sdp.split('\r\nm=').find((part) => part.startsWith(kind)) ?? '';

describe('the answer', () => {
  it('is that of an ICE-lite DTLS server with Opus and the tones of its clock', () => {
    const sdp = answer(audio());
    assert.match(sdp, /a=ice-lite\r\n/);
    assert.match(sdp, /a=group:BUNDLE 0\r\n/);
    assert.match(sdp, /m=audio 9 UDP\/TLS\/RTP\/SAVPF 111 110\r\n/);
    assert.match(sdp, /a=setup:passive\r\n/);
    assert.match(sdp, /a=fmtp:111 minptime=10;useinbandfec=1\r\n/);
  });

  for (const [offered, answered] of Object.entries({
    sendrecv: 'sendrecv',
    sendonly: 'recvonly',
    recvonly: 'sendonly',
    inactive: 'inactive',
  })) {
    it(`to ${offered} is ${answered}, with the medium kept`, () => {
      const audioSection = section(answer(audio(offered)), 'audio');
      assert.match(audioSection, /^audio 9 /);
      assert.match(audioSection, new RegExp(`a=${answered}\r\n`));
    });
  }

  it('takes VP8, with feedback', () => {
    const sdp = answer(audio(), video());
    assert.match(sdp, /a=group:BUNDLE 0 1\r\n/);
    assert.match(section(sdp, 'video'), /a=rtcp-fb:96 nack pli\r\n/);
  });

  it('rejects what it cannot serve, in its place', () => {
    for (const refused of [video({port: 0}), video({codec: 'H264'})]) {
      const sdp = answer(audio(), refused);
      assert.match(sdp, /a=group:BUNDLE 0\r\n/);
      assert.match(section(sdp, 'video'), /^video 0 UDP\/TLS\/RTP\/SAVPF 96\r\n/);
    }
  });

  it('is not given to an offer without ICE', () => {
    assert.throws(() => parseOffer('v=0\r\ns=-\r\nm=audio 9 RTP/AVP 0\r\n'), /no medium with ICE/);
  });
});
