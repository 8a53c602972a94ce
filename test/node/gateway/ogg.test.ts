import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {oggOpusFrames, oggPackets} from '../../../server/contact-centre/gateway/ogg.js';
import {SOUNDS} from '../../../server/contact-centre/gateway/sounds.js';

/** A page with the given segments (RFC 3533 §6), without a checksum. */
function page(...segments: Buffer[]): Buffer {
  const header = Buffer.alloc(27);
  header.write('OggS');
  header.writeUInt8(segments.length, 26);
  return Buffer.concat([header, Buffer.from(segments.map(({length}) => length)), ...segments]);
}

describe('Ogg', () => {
  it('joins the segments of a packet, over pages too', () => {
    const full = Buffer.alloc(255, 1);
    const packets = oggPackets(Buffer.concat([page(Buffer.from('a'), full), page(full, Buffer.from('b'))]));
    assert.deepEqual(
      packets.map(({length}) => length),
      [1, 511],
    );
  });

  it('ends a packet of 255 bytes by an empty segment', () => {
    assert.deepEqual(
      oggPackets(page(Buffer.alloc(255), Buffer.alloc(0))).map(({length}) => length),
      [255],
    );
  });

  it('takes no file that is not Ogg Opus', () => {
    assert.throws(() => oggPackets(Buffer.alloc(40)), /no page/);
    assert.throws(() => oggOpusFrames(page(Buffer.from('vorbis'))), /not an Opus stream/);
  });

  it('reads the recorded sounds as 20 ms frames of one channel', () => {
    for (const frames of Object.values(SOUNDS)) {
      assert.ok(frames.length > 100);
      // Opus TOC byte (RFC 6716 §3.1): one frame per packet, mono.
      for (const frame of frames) assert.equal(frame[0]! & 0x07, 0);
    }
  });
});
