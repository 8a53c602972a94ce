const CAPTURE_PATTERN = 'OggS';
const FIXED_HEADER_BYTES = 27;
const OPUS_HEADER_PACKETS = 2;

/** Splits an Ogg file (RFC 3533 §6) with one logical stream into its packets. Checksums are not looked at. */
export function oggPackets(file: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  let unfinished: Buffer[] = [];
  let offset = 0;
  while (offset + FIXED_HEADER_BYTES <= file.length) {
    if (file.toString('latin1', offset, offset + 4) !== CAPTURE_PATTERN) {
      throw new Error(`Ogg: no page at byte ${offset}`);
    }
    const segmentCount = file.readUInt8(offset + 26);
    const lacing = file.subarray(offset + FIXED_HEADER_BYTES, offset + FIXED_HEADER_BYTES + segmentCount);
    let at = offset + FIXED_HEADER_BYTES + segmentCount;
    for (const length of lacing) {
      unfinished.push(file.subarray(at, at + length));
      at += length;
      if (length < 255) {
        packets.push(Buffer.concat(unfinished));
        unfinished = [];
      }
    }
    offset = at;
  }
  return packets;
}

/** The Opus frames of an Ogg Opus file, without its two header packets (RFC 7845 §3). */
export function oggOpusFrames(file: Buffer): Buffer[] {
  const packets = oggPackets(file);
  if (packets[0]?.toString('latin1', 0, 8) !== 'OpusHead') throw new Error('Ogg: not an Opus stream');
  return packets.slice(OPUS_HEADER_PACKETS);
}
